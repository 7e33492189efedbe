package com.aresgen.knowledge;

import com.aresgen.knowledge.chunk.Chunker;
import com.aresgen.knowledge.index.ChunkKey;
import com.aresgen.knowledge.index.KnowledgeIndex;
import com.aresgen.knowledge.page.SourcePages;
import com.aresgen.text.Languages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** The fixture's sources, indexed. */
public record HelpCentre(MiniLm model, KnowledgeIndex index, Map<ChunkKey, FoundChunk> chunks) {
    /** Reads all of them, or only some. */
    public static HelpCentre load(int mostSources) {
        var languages = Languages.load();
        var model = new MiniLm();
        var pages = new TreeMap<String, List<byte[]>>();
        var all = new HashMap<ChunkKey, FoundChunk>();
        sources().entrySet().stream().limit(mostSources).forEach(source -> {
            var title = source.getValue().lines().findFirst().orElse("").replace("# ", "");
            var chunks = new Chunker(languages).chunks(source.getValue());
            var vectors = model.vectors(
                    chunks.stream().map(chunk -> chunk.inContext(title)).toList());
            pages.put(source.getKey(), new SourcePages(languages, model.model()).of(title, chunks, vectors));
            for (var i = 0; i < chunks.size(); i++) {
                var chunk = chunks.get(i);
                all.put(
                        new ChunkKey(source.getKey(), i),
                        new FoundChunk(
                                source.getKey(),
                                title,
                                Optional.empty(),
                                i,
                                chunk.start(),
                                chunk.headings(),
                                chunk.text()));
            }
        });
        return new HelpCentre(model, KnowledgeIndex.of(languages, pages), all);
    }

    /** Their texts by their names. */
    public static Map<String, String> sources() {
        var texts = new TreeMap<String, String>();
        try (var files = Files.list(Path.of(Objects.requireNonNull(HelpCentre.class.getResource("fixture/sources"))
                .toURI()))) {
            for (var file : files.toList()) {
                texts.put(file.getFileName().toString(), Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
        return texts;
    }

    public List<FoundChunk> texts(List<ChunkKey> keys) {
        return keys.stream().map(chunks::get).map(Objects::requireNonNull).toList();
    }
}
