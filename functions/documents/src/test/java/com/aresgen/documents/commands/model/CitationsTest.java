package com.aresgen.documents.commands.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.aresgen.documents.commands.Workbench;
import com.aresgen.documents.commands.task.CitedSentence;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Citations that a model proposes. */
class CitationsTest {
    private static final String TEXT = "# Bees\n\nBees are insects.\nThey live in hives.\n";
    private static final String BODY = """
            {"command":"cite","params":{"style":"ieee","sources":[
             {"id":"a","title":"A","text":"It says 😀: bees are six-legged insects."},
             {"id":"b","title":"B","text":"A hive is where\\nthey live."}]}}""";

    private final Workbench bench = new Workbench();

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void quotesAreVerifiedAndTheOthersCounted() {
        bench.answering("""
                {"citations":[
                 {"sentence":1,"source_id":"a","quote":"bees are six-legged insects"},
                 {"sentence":1,"source_id":"a","quote":"It says 😀: bees"},
                 {"sentence":2,"source_id":"b","quote":"where\\nthey live"},
                 {"sentence":2,"source_id":"b","quote":"where they live"},
                 {"sentence":2,"source_id":"a","quote":"Bees are six-legged insects"},
                 {"sentence":3,"source_id":"a","quote":"bees are six-legged insects"},
                 {"sentence":1,"source_id":"c","quote":"bees are six-legged insects"},
                 {"sentence":1,"source_id":"b","quote":"A hive"}]}""");
        var done = bench.done(BODY, TEXT);

        assertThat(done.unverifiedDropped()).isEqualTo(5);
        assertThat(done.citations())
                .extracting(CitedSentence::quote, CitedSentence::sourceStart, CitedSentence::sourceEnd)
                .containsExactly(tuple("bees are six-legged insects", 11, 38), tuple("where\nthey live", 10, 25));
        assertThat(Workbench.applied(done.edits(), TEXT))
                .startsWith("# Bees\n\nBees are insects [1].\nThey live in hives [2].\n\n## References\n\n[1] \"A.\"");
    }

    @Test
    void sentencesAreNumberedWithoutHeadings() {
        bench.answering("{\"citations\":[]}");
        var done = bench.done(BODY, TEXT);

        assertThat(bench.message(0, 1))
                .contains("\n1: Bees are insects.\n2: They live in hives.\n")
                .doesNotContain("# Bees");
        assertThat(done.edits()).isEmpty();
        assertThat(done.output()).isEqualTo(TEXT.strip());
    }

    @Test
    void longSourcesAreSentInBatches() {
        var source = "The text of a source is long. ".repeat(3_000);
        bench.answering("{\"citations\":[]}");
        bench.done(
                "{\"command\":\"cite\",\"params\":{\"sources\":[{\"id\":\"a\",\"text\":\"" + source + "\"}]}}", TEXT);

        assertThat(bench.asked()).isEqualTo(2);
    }

    @Test
    void aModelWithoutJsonSchemasIsToldTheFormByThePrompt() {
        bench.of("openai/gpt-4").answering("Sorry?", "```json\n{\"citations\":[]}\n```");
        bench.done(BODY, TEXT);

        assertThat(bench.request(0).has("response_format")).isFalse();
        assertThat(bench.message(0, 0)).contains("Answer with JSON");
        assertThat(bench.asked()).isEqualTo(2);
    }
}
