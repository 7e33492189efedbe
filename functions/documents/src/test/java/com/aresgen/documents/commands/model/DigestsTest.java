package com.aresgen.documents.commands.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.documents.commands.Workbench;
import com.aresgen.http.problem.Problem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Summaries and outlines of a model that answers by script. */
class DigestsTest {
    private static final String TEXT = "Bees are insects. They live in hives.\n";

    private final Workbench bench = new Workbench();

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void aSummaryIsOutputAlone() {
        bench.answering("Bees live in hives.");
        var done = bench.done("{\"command\":\"summarize\"}", TEXT);

        assertThat(done.output()).isEqualTo("Bees live in hives.");
        assertThat(done.edits()).isEmpty();
        assertThat(bench.message(0, 0)).contains("at most 150 words");
    }

    @Test
    void aSummaryCanReplaceTheSelection() {
        bench.answering("Bees live in hives.");
        var done = bench.done("{\"command\":\"summarize\",\"params\":{\"placement\":\"replace\"}}", TEXT);

        assertThat(Workbench.applied(done.edits(), TEXT)).isEqualTo("Bees live in hives.\n");
    }

    @Test
    void aSummaryNeverHasMoreThanItsWords() {
        bench.answering("Bees live in hives all the year long.", "Bees live in hives.");
        var body = "{\"command\":\"summarize\",\"params\":{\"max_words\":6}}";

        assertThat(bench.done(body, TEXT).output()).isEqualTo("Bees live in hives.");
        assertThat(bench.message(1, 3)).contains("it has 8 words, and must have at most 6");

        bench.answering("Bees live in hives all the year long.");
        assertThat(bench.declined(body, TEXT).problem()).isEqualTo(Problem.COMMAND_OUTPUT_UNUSABLE);
    }

    @Test
    void anOutlineIsANestedList() {
        bench.answering("- Bees\n  - hives\n  - insects");

        assertThat(bench.done("{\"command\":\"outline\",\"params\":{\"depth\":2}}", TEXT)
                        .output())
                .isEqualTo("- Bees\n  - hives\n  - insects");
    }

    @ParameterizedTest
    @ValueSource(strings = {"- Bees\n  - hives\n    - deep", "Bees are insects.", "Here it is:\n- Bees"})
    void anOutlineOfAnotherFormIsUnusable(String bad) {
        bench.answering(bad);

        assertThat(bench.declined("{\"command\":\"outline\",\"params\":{\"depth\":2}}", TEXT)
                        .problem())
                .isEqualTo(Problem.COMMAND_OUTPUT_UNUSABLE);
    }

    @Test
    void aLongTextIsCondensedFirst() {
        var text = "# One\n\n" + "word ".repeat(10_000) + "\n\n# Two\n\n" + "word ".repeat(10_000) + "\n";
        bench.answering("# One\n\nNotes one.", "# Two\n\nNotes two.", "All words.");
        var done = bench.done("{\"command\":\"summarize\"}", text);

        assertThat(done.output()).isEqualTo("All words.");
        assertThat(bench.message(2, 1)).contains("# One\n\nNotes one.\n\n# Two\n\nNotes two.");
        assertThat(done.usage().promptTokens()).isEqualTo(21);
    }
}
