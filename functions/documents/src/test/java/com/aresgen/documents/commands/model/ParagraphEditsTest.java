package com.aresgen.documents.commands.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.changes.TextEdit;
import com.aresgen.documents.commands.Workbench;
import com.aresgen.http.problem.Problem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A long rewrite, for which the model is asked for edits of paragraphs. */
class ParagraphEditsTest {
    private static final String LONG = "Many words are here. ".repeat(120).strip();
    private static final String TEXT = "# One\n\n" + LONG + "\n\nRun `make` now.\n\n" + LONG + "\n";
    private static final String REWRITE = "{\"command\":\"rewrite\"}";

    private final Workbench bench = new Workbench();

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void onlyChangedParagraphsAreAnswered() {
        bench.answering("{\"edits\":[{\"paragraph\":3,\"text\":\"Now run ⟦a1⟧.\"}]}");
        var done = bench.done(REWRITE, TEXT);

        assertThat(bench.message(0, 1)).contains("¶1\n# One\n\n¶2\nMany", "¶3\nRun ⟦a1⟧ now.");
        assertThat(bench.request(0).at("/response_format/type").stringValue()).isEqualTo("json_schema");
        assertThat(done.edits())
                .containsExactly(new TextEdit(TEXT.indexOf("Run"), TEXT.indexOf("Run") + 15, "Now run `make`."));
        assertThat(done.output())
                .isEqualTo(TEXT.replace("Run `make` now.", "Now run `make`.").strip());
    }

    @Test
    void escapesOfJsonBringNothingThatADocumentCannotHold() {
        bench.answering("{\"edits\":[{\"paragraph\":3,\"text\":\"Now\\r\\nrun \\u0000\\ud800⟦a1⟧.\"}]}");

        assertThat(bench.done(REWRITE, TEXT).output()).contains("Now\nrun \uFFFD\uFFFD`make`.");
    }

    @Test
    void noEditsChangeNothing() {
        bench.answering("{\"edits\":[]}");

        assertThat(bench.done(REWRITE, TEXT).edits()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"edits\":[{\"paragraph\":9,\"text\":\"x\"}]}|COMMAND_OUTPUT_UNUSABLE|there is no paragraph 9",
                "{\"edits\":[{\"paragraph\":0,\"text\":\"x\"}]}|COMMAND_OUTPUT_UNUSABLE|there is no paragraph 0",
                "{\"edits\":[{\"paragraph\":1,\"text\":\"# A\"},{\"paragraph\":1,\"text\":\"# B\"}]}|COMMAND_OUTPUT_UNUSABLE|two edits",
                "{\"edits\":[{\"paragraph\":1,\"text\":\"One\"}]}|COMMAND_OUTPUT_UNUSABLE|its headings",
                "{\"edits\":[{\"paragraph\":3,\"text\":\"Now run it.\"}]}|PROTECTED_TEXT_CHANGED|paragraph 3",
            })
    void anEditWithAFaultIsRepairedOnceAndThenAnError(String answer, Problem problem, String fault) {
        bench.answering(answer);
        var failure = bench.declined(REWRITE, TEXT);

        assertThat(failure.problem()).isEqualTo(problem);
        assertThat(failure.detail()).contains(fault);
        assertThat(bench.asked()).isEqualTo(2);
    }

    @Test
    void signsInTheTextAreNotNumbersOfParagraphs() {
        bench.answering("{\"edits\":[]}");
        bench.done(REWRITE, "¶7 is a sign.\n\n" + TEXT);

        assertThat(bench.message(0, 1)).contains("¶¶1\n¶7 is a sign.\n\n¶¶2\n# One");
    }

    @Test
    void aModelWithoutJsonSchemasWritesTheWholeText() {
        bench.of("openai/gpt-4");
        bench.answering(TEXT.replace("`make`", "⟦a1⟧"));
        var done = bench.done(REWRITE, TEXT);

        assertThat(bench.request(0).has("response_format")).isFalse();
        assertThat(done.edits()).isEmpty();
    }

    @Test
    void aShortTextIsWrittenAsAWhole() {
        bench.answering("Other words.");
        bench.done(REWRITE, "Some words.");

        assertThat(bench.request(0).has("response_format")).isFalse();
    }
}
