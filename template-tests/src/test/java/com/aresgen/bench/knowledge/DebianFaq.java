package com.aresgen.bench.knowledge;

import com.aresgen.knowledge.chunk.Chunk;
import com.aresgen.knowledge.chunk.Chunker;
import com.aresgen.knowledge.index.ChunkKey;
import com.aresgen.knowledge.source.HtmlReader;
import com.aresgen.knowledge.source.SourceText;
import com.aresgen.text.Languages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The FAQ of Debian: its questions are the headings, which the chunks do not have.
 *
 * @param answers the chunks below each question
 */
record DebianFaq(Map<String, KnowledgeBase.Source> sources, Map<String, Set<ChunkKey>> answers) {
    private static final Path FOLDER = Path.of("/usr/share/doc/debian/FAQ");

    /** Empty where the package debian-faq is not installed. */
    static Optional<DebianFaq> read(Languages languages) throws IOException {
        if (!Files.isDirectory(FOLDER)) {
            return Optional.empty();
        }
        var faq = new DebianFaq(new TreeMap<>(), new LinkedHashMap<>());
        try (var files = Files.list(FOLDER)) {
            for (var file : files.sorted()
                    .filter(file -> file.toString().endsWith(".en.html"))
                    .filter(file -> !file.getFileName().toString().startsWith("index"))
                    .toList()) {
                faq.add(file, new Chunker(languages));
            }
        }
        return Optional.of(faq);
    }

    private void add(Path file, Chunker chunker) throws IOException {
        var page =
                new HtmlReader().read(Files.readAllBytes(file), Optional.of("text/html; charset=utf-8"), file.toUri());
        if (page instanceof SourceText(var _, var text)) {
            var id = file.getFileName().toString();
            var chunks = chunker.chunks(text);
            var bare = new ArrayList<Chunk>();
            for (var i = 0; i < chunks.size(); i++) {
                var chunk = chunks.get(i);
                bare.add(new Chunk(chunk.start(), List.of(), chunk.text()));
                if (!chunk.headings().isEmpty() && chunk.headings().getLast().endsWith("?")) {
                    answers.computeIfAbsent(chunk.headings().getLast(), _ -> new HashSet<>())
                            .add(new ChunkKey(id, i));
                }
            }
            sources.put(id, new KnowledgeBase.Source("", bare));
        }
    }
}
