package com.aresgen.documents.commands.model;

import static com.aresgen.models.upstream.ChatAnswers.answer;
import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.changes.TextEdit;
import com.aresgen.documents.commands.Workbench;
import com.aresgen.http.problem.Problem;
import com.aresgen.models.answer.TokenUsage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rewrite, expand and translate on a model that answers by script. */
class SectionsOnModelsTest {
    private static final String REWRITE = "{\"command\":\"rewrite\"}";
    private static final String GERMAN = "{\"command\":\"translate\",\"params\":{\"target_language\":\"de\"}}";
    private static final String TEXT = "# Start\n\nRun `make` in [the shell](https://a.test), {{name}}.\n";

    private final Workbench bench = new Workbench();

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void aModelSeesMarkersAndTheDocumentKeepsItsPieces() {
        bench.answering("# Los\n\nStarte ⟦a1⟧ in [der Konsole](⟦a2⟧), ⟦a3⟧.");
        var done = bench.done(GERMAN, TEXT);

        assertThat(bench.message(0, 1)).contains("# Start\n\nRun ⟦a1⟧ in [the shell](⟦a2⟧), ⟦a3⟧.");
        assertThat(Workbench.applied(done.edits(), TEXT))
                .isEqualTo("# Los\n\nStarte `make` in [der Konsole](https://a.test), {{name}}.\n");
        assertThat(done.usage()).isEqualTo(new TokenUsage(7, 3));
    }

    @Test
    void onlyWhatChangesIsEdited() {
        bench.answering("One is here. Two was here. Three is here.");

        assertThat(bench.done(REWRITE, "One is here. Two is here. Three is here.")
                        .edits())
                .containsExactly(new TextEdit(13, 25, "Two was here."));
    }

    @Test
    void onlyTheSelectionIsSent() {
        bench.answering("Zwei.");
        var done = bench.done(
                "{\"command\":\"rewrite\",\"selection\":{\"quote\":{\"exact\":\"Two. \"}}}", "One. Two. Three.");

        assertThat(bench.message(0, 1)).contains("\nTwo.\n").doesNotContain("Three");
        assertThat(Workbench.applied(done.edits(), "One. Two. Three.")).isEqualTo("One. Zwei. Three.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# Los\n\nStarte es in [der Konsole](⟦a2⟧), ⟦a3⟧.",
                "# Los\n\nStarte ⟦a1⟧ ⟦a1⟧ in [der Konsole](⟦a2⟧), ⟦a3⟧.",
                "# Los\n\nStarte ⟦a1⟧ in [der Konsole](⟦a2⟧), ⟦a3⟧. ⟦a4⟧",
                "# Los\n\nStarte ⟦a1⟧ mit `neuem Code` in [der Konsole](⟦a2⟧), ⟦a3⟧.",
                "# Los\n\nStarte ⟦a1⟧ in [der Konsole](⟦a2⟧), ⟦a3⟧. Mehr: https://evil.test/x",
                "# Los\n\nStarte ⟦a1⟧ in [der Konsole](⟦a2⟧), ⟦a3⟧.\n\n```\nein Block",
            })
    void changedProtectedTextIsRepairedOnceAndThenAnError(String bad) {
        bench.answering(bad, bad, "unexpected");
        var failure = bench.declined(GERMAN, TEXT);

        assertThat(failure.problem()).isEqualTo(Problem.PROTECTED_TEXT_CHANGED);
        assertThat(failure.detail()).contains("in 2 attempts");
        assertThat(bench.asked()).isEqualTo(2);
        assertThat(bench.message(1, 2)).isEqualTo(bad);
        assertThat(bench.uses()).hasSize(2);
    }

    @Test
    void theCallerReadsWhichPieceIsMissing() {
        bench.answering("# Los\n\nStarte ⟦a1⟧ in der Konsole, ⟦a3⟧.");

        assertThat(bench.declined(GERMAN, TEXT).detail()).contains("the protected text https://a.test is missing");
    }

    @Test
    void aGoodRepairIsTaken() {
        bench.answering("# Los\n\nStarte es.", "# Los\n\nStarte ⟦a1⟧ in [der Konsole](⟦a2⟧), ⟦a3⟧.");
        var done = bench.done(GERMAN, TEXT);

        assertThat(done.output()).startsWith("# Los");
        assertThat(done.usage()).isEqualTo(new TokenUsage(14, 6));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Here is the rewritten text:",
                "Sure! Here you go:\n\n# A\n\nText of some words that are other words.",
                "## A\n\nText of some words that are other words.",
                "Text of some words that are other words.",
                "# A\n\nT."
            })
    void anUnusableAnswerIsRepairedOnceAndThenAnError(String bad) {
        bench.answering(bad);
        var failure = bench.declined(REWRITE, "# A\n\nText of some words that are here as words and words.\n");

        assertThat(failure.problem()).isEqualTo(Problem.COMMAND_OUTPUT_UNUSABLE);
        assertThat(bench.asked()).isEqualTo(2);
    }

    @Test
    void anAnswerThatWasCutIsUnusable() {
        bench.playing(answer("One is the", "length"));

        assertThat(bench.declined(REWRITE, "One is here.").detail()).contains("it is too long and was cut");
    }

    @Test
    void aFilteredAnswerIsNotAskedForAgain() {
        bench.playing(answer("One is the", "content_filter"));

        assertThat(bench.declined(REWRITE, "One is here.").problem()).isEqualTo(Problem.COMMAND_OUTPUT_UNUSABLE);
        assertThat(bench.asked()).isEqualTo(1);
    }

    @Test
    void aFrameAroundAnAnswerIsTakenOff() {
        bench.answering("```markdown\n# A\n\nOther words of it.\n```");

        assertThat(bench.done(REWRITE, "# A\n\nSome words of it.").output()).isEqualTo("# A\n\nOther words of it.");
    }

    @Test
    void aTranslationIntoAnotherLanguageIsUnusable() {
        bench.answering(
                "The bees are in the hive and they are there for the whole of the winter, because it is cold outside of it.");

        assertThat(bench.declined(GERMAN, "The bees stay in their hive for the whole winter because of the cold there.")
                        .detail())
                .contains("it is in the language en, and must be in de");
    }

    @Test
    void preservedTermsAreMasked() {
        bench.answering("Unser ⟦a1⟧ hilft.");
        var done = bench.done(
                "{\"command\":\"translate\",\"params\":{\"target_language\":\"de\",\"preserve\":[\"Busy Bee\"],\"glossary\":{\"help\":\"helfen\"}}}",
                "Our Busy Bee helps.");

        assertThat(done.output()).isEqualTo("Unser Busy Bee hilft.");
        assertThat(bench.message(0, 0)).contains("German (de)", "{\"help\":\"helfen\"}");
    }

    @Test
    void anExpansionHasAboutItsWords() {
        var good = "word ".repeat(50).strip();
        bench.answering("word ".repeat(120).strip(), good);
        var done = bench.done("{\"command\":\"expand\",\"params\":{\"target_words\":50}}", "A text of five words.");

        assertThat(done.output()).isEqualTo(good);
        assertThat(bench.message(1, 3)).contains("it has 120 words, and must have 32 to 68");
    }

    @Test
    void anOutputCanGoBeforeTheSelection() {
        bench.answering("Zwei.");
        var done = bench.done(
                "{\"command\":\"rewrite\",\"params\":{\"placement\":\"after\"},\"selection\":{\"start\":0,\"end\":4}}",
                "One. Two.\n\nThree.");

        assertThat(Workbench.applied(done.edits(), "One. Two.\n\nThree.")).isEqualTo("One. Two.\n\nZwei.\n\nThree.");
    }

    @Test
    void linesOfAnAnswerEndAsInADocument() {
        bench.answering("# A\r\n\r\nOther words of it.");

        assertThat(bench.done(REWRITE, "# A\n\nSome words of it.").output()).isEqualTo("# A\n\nOther words of it.");
    }

    @Test
    void codeAloneIsNotSentAtAll() {
        assertThat(bench.done(REWRITE, "```\nint x;\n```\n").edits()).isEmpty();
        assertThat(bench.asked()).isZero();
    }
}
