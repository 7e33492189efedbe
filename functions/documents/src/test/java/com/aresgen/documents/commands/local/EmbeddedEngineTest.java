package com.aresgen.documents.commands.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.changes.TextEdit;
import com.aresgen.documents.commands.Workbench;
import com.aresgen.documents.commands.Workbench.Use;
import com.aresgen.documents.commands.task.CommandOutput;
import com.aresgen.documents.commands.task.CommandStart;
import com.aresgen.http.problem.Problem;
import com.aresgen.http.streams.RunningText.Step;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmbeddedEngineTest {
    private static final String TEXT = """
            # Bees

            Bees are insects that collect nectar from flowers. They turn the nectar into honey in their hive. \
            A hive of bees has one queen and thousands of workers.

            ## Enemies

            Mites weaken the bees of a hive in the winter. Beekeepers treat their bees against mites every autumn.
            """;

    private final Workbench bench = Workbench.embedded();

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void aSummaryIsSentencesOfTheTextAndChangesNothing() {
        var done = bench.done("{\"command\":\"summarize\",\"params\":{\"length\":\"short\"}}", TEXT);

        assertThat(done.edits()).isEmpty();
        assertThat(done.output().split("(?<=\\.) "))
                .hasSize(2)
                .allSatisfy(sentence -> assertThat(TEXT).contains(sentence));
        assertThat(bench.uses()).hasSize(1).first().extracting(Use::usage).isEqualTo(done.usage());
    }

    @Test
    void aSummaryKeepsToItsWords() {
        assertThat(bench.done("{\"command\":\"summarize\",\"params\":{\"max_words\":12}}", TEXT)
                        .output()
                        .split(" "))
                .hasSizeLessThanOrEqualTo(12);
        assertThat(bench.declined("{\"command\":\"summarize\",\"params\":{\"max_words\":5}}", TEXT)
                        .problem())
                .isEqualTo(Problem.MODEL_LACKS_CAPABILITY);
    }

    @Test
    void aSummaryCanBeAParagraphOfItsOwn() {
        var body = "{\"command\":\"summarize\",\"params\":{\"max_words\":12,\"placement\":\"before\"}}";
        var done = bench.done(body, TEXT);

        assertThat(Workbench.applied(done.edits(), TEXT)).isEqualTo(done.output() + "\n\n" + TEXT);
    }

    @Test
    void anOutlineHasHeadingsAndTheirMainSentences() {
        var outline = bench.done("{\"command\":\"outline\"}", TEXT).output();

        assertThat(outline.lines().map(line -> line.replaceFirst("- .*", "- ")))
                .containsExactly("- ", "  - ", "  - ", "    - ");
        assertThat(outline).startsWith("- Bees\n").contains("\n  - Enemies\n");
        assertThat(bench.done("{\"command\":\"outline\",\"params\":{\"depth\":1}}", TEXT)
                        .output())
                .isEqualTo("- Bees");
    }

    @Test
    void aPlainTextHasAnOutlineOfItsParagraphs() {
        var text = "The first paragraph is about bees and honey.\n\nThe second paragraph is about mites in winter.";

        assertThat(bench.withPlainText().done("{\"command\":\"outline\"}", text).output())
                .isEqualTo("- The first paragraph is about bees and honey.\n"
                        + "- The second paragraph is about mites in winter.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"command\":\"expand\"}",
                "{\"command\":\"translate\",\"params\":{\"target_language\":\"de\"}}",
                "{\"command\":\"rewrite\",\"params\":{\"tone\":\"pirate\"}}",
                "{\"command\":\"rewrite\",\"instructions\":\"Make it sound old.\"}",
                "{\"command\":\"summarize\",\"instructions\":\"Only the bees.\"}"
            })
    void whatItCannotDoItDeclinesAndNamesTheWayOut(String body) {
        var failure = bench.declined(body, TEXT);

        assertThat(failure.problem()).isEqualTo(Problem.MODEL_LACKS_CAPABILITY);
        assertThat(failure.detail()).contains("LLM_BASE_URL", "copy-editing");
        assertThat(bench.uses()).isEmpty();
    }

    @Test
    void anotherLanguageIsNotCopyEdited() {
        assertThat(bench.declined(
                                "{\"command\":\"rewrite\"}",
                                "Das ist ein Text, und er ist nicht auf Englisch, sondern in der Sprache der Nachbarn.")
                        .detail())
                .contains("does not seem to be English");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "formal|It's the way that we don't like.|It is the way that we do not like.",
                "formal|It’s been the best year, and they’ve been good to us.|It has been the best year, and they have been good to us.",
                "formal|Don't you see that it can't be, and won't be?|Do you not see that it cannot be, and will not be?",
                "formal|Let's see what the dog's owner would've done, if he'd gone.|Let us see what the dog's owner would've done, if he had gone.",
                "formal|He said \"it's fine\" and `it's` in the code.|He said \"it's fine\" and `it's` in the code.",
                "casual|It is the way that we do not like.|It's the way that we don't like.",
                "casual|I know what it is. We cannot say that it will not be so.|I know what it is. We can't say that it won't be so.",
                "casual|We have seen it, and we have a dog. I am here, yes I am.|We've seen it, and we have a dog. I'm here, yes I am.",
                "casual|This is not only for the best of them.|This is not only for the best of them."
            })
    void aToneIsSetByContractions(String tone, String before, String after) {
        assertThat(bench.done("{\"command\":\"rewrite\",\"params\":{\"tone\":\"" + tone + "\"}}", before)
                        .output())
                .isEqualTo(after);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The the cat is in in the house.|The cat is in the house.",
                "We had had it, and that that is so for the the dog.|We had had it, and that that is so for the dog.",
                "The `the the` is not for the [the the](the/the).|The `the the` is not for the [the](the/the).",
            })
    void doubledWordsAreRemoved(String before, String after) {
        assertThat(bench.done("{\"command\":\"rewrite\"}", before).output()).isEqualTo(after);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The report of the committee was finished in the spring of the year, and it was sent to the members of the board before the summer began in earnest.|The report of the committee was finished in the spring of the year. It was sent to the members of the board before the summer began in earnest.",
                "The report of the committee was finished in the spring of the year; but they did not send it to the members of the board before the summer.|The report of the committee was finished in the spring of the year. But they did not send it to the members of the board before the summer.",
                "When the report of the committee was finished in the spring of the year, and it was sent to the members of the board, the summer began in earnest.|When the report of the committee was finished in the spring of the year, and it was sent to the members of the board, the summer began in earnest."
            })
    void aLongSentenceIsSplitWhereThatIsSafe(String before, String after) {
        assertThat(bench.done("{\"command\":\"rewrite\"}", before).output()).isEqualTo(after);
    }

    @Test
    void onlyTheSelectionAndOnlyChangedSentencesAreEdited() {
        var text = "It's the first. It is the second. It's the third of them.";
        var done = bench.done(
                "{\"command\":\"rewrite\",\"params\":{\"tone\":\"formal\"},\"selection\":{\"start\":16,\"end\":57}}",
                text);

        assertThat(done.edits()).containsExactly(new TextEdit(34, 57, "It is the third of them."));
    }

    @Test
    void frontMatterIsNeverSelected() {
        var matter = "---\ntitle: the the\n---\n\n";
        var done = bench.done("{\"command\":\"rewrite\"}", matter + "This is the the text of it.\n");

        assertThat(done.edits())
                .containsExactly(new TextEdit(matter.length(), matter.length() + 27, "This is the text of it."));
        assertThat(bench.declined(
                                "{\"command\":\"rewrite\",\"selection\":{\"start\":0,\"end\":20}}",
                                matter + "This is it.")
                        .problem())
                .isEqualTo(Problem.SELECTION_OUT_OF_RANGE);
        assertThat(bench.declined("{\"command\":\"rewrite\"}", matter).problem())
                .isEqualTo(Problem.EMPTY_DOCUMENT);
    }

    @Test
    void aStreamHasTheOutputInPieces() {
        var task = bench.task("{\"command\":\"outline\"}", TEXT);
        var command = ((CommandStart.Running) bench.engine().stream(task)).output();
        var shown = new StringBuilder();
        var step = command.next();
        while (step instanceof Step.Text<CommandOutput>(var piece)) {
            shown.append(piece);
            step = command.next();
        }

        assertThat(((Step.Finished<CommandOutput>) step).result().output()).isEqualTo(shown.toString());
        assertThat(command.next()).isEqualTo(step);
    }
}
