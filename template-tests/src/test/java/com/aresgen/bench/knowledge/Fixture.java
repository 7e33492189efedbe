package com.aresgen.bench.knowledge;

import com.aresgen.knowledge.chunk.Chunker;
import com.aresgen.text.Languages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The committed sources and questions of {@code shared/knowledge}'s tests. */
record Fixture(Path folder, Languages languages) {
    static final Path PLACE = Path.of("shared/knowledge/src/test/resources/com/aresgen/knowledge/fixture");

    /**
     * A question of the fixture.
     *
     * @param kind answerable, paraphrased, near_miss or foreign
     * @param source empty for one that no source answers
     * @param quote what answers it
     */
    record Asked(String kind, String text, String source, String quote) {
        boolean isAnswered() {
            return !source.isEmpty();
        }
    }

    /** The sources of the help centre. */
    Map<String, KnowledgeBase.Source> sources() throws IOException {
        var sources = new TreeMap<String, KnowledgeBase.Source>();
        try (var files = Files.list(folder.resolve("sources"))) {
            for (var file : files.toList()) {
                var text = Files.readString(file);
                var title = text.lines().findFirst().orElse("").replace("# ", "");
                sources.put(
                        file.getFileName().toString(),
                        new KnowledgeBase.Source(title, new Chunker(languages).chunks(text)));
            }
        }
        return sources;
    }

    List<Asked> questions() throws IOException {
        return asked(json("questions.json"), "answer_quote");
    }

    /** Short sources in which a code, a name or an error string decides. */
    Map<String, KnowledgeBase.Source> codes() throws IOException {
        var sources = new TreeMap<String, KnowledgeBase.Source>();
        for (var source : json("codes.json").path("sources")) {
            sources.put(
                    source.path("id").asString(),
                    new KnowledgeBase.Source(
                            source.path("title").asString(),
                            new Chunker(languages).chunks(source.path("text").asString())));
        }
        return sources;
    }

    List<Asked> questionsOfCodes() throws IOException {
        return asked(json("codes.json"), "quote");
    }

    private static List<Asked> asked(JsonNode file, String quote) {
        var asked = new ArrayList<Asked>();
        for (var question : file.path("questions")) {
            asked.add(new Asked(
                    question.path("kind").asString("answerable"),
                    question.path("question").asString(),
                    question.path("source").asString(""),
                    question.path(quote).asString("")));
        }
        return asked;
    }

    private JsonNode json(String name) throws IOException {
        return new JsonMapper().readTree(Files.readString(folder.resolve(name)));
    }
}
