package com.aresgen.documents.commands.model;

import static com.aresgen.models.upstream.ChatAnswers.answer;
import static com.aresgen.models.upstream.ChatAnswers.streamed;
import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.documents.commands.Workbench;
import com.aresgen.documents.commands.task.CommandOutput;
import com.aresgen.documents.commands.task.CommandStart;
import com.aresgen.http.problem.Failure;
import com.aresgen.http.problem.Problem;
import com.aresgen.http.streams.RunningText;
import com.aresgen.http.streams.RunningText.Step;
import com.aresgen.models.answer.TokenUsage;
import com.aresgen.models.failure.UpstreamError;
import com.aresgen.models.failure.UpstreamTimeout;
import com.aresgen.models.upstream.ServerScript;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Streamed commands on a model that answers by script. */
class StreamsTest {
    private static final String REWRITE = "{\"command\":\"rewrite\"}";
    private static final String GERMAN = "{\"command\":\"translate\",\"params\":{\"target_language\":\"de\"}}";

    private final Workbench bench = new Workbench();
    private final StringBuilder shown = new StringBuilder();

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void piecesAreShownWithTheirProtectedTextAndTheEndHasTheEdits() {
        var text = "Run `make` now.\n";
        bench.playing(streamed("\nNow ", "run ⟦", "a1", "⟧", ".", "\n"));
        var output = ((Step.Finished<CommandOutput>) last(running(REWRITE, text))).result();

        assertThat(shown).hasToString("Now run `make`.").hasToString(output.output());
        assertThat(Workbench.applied(output.edits(), text)).isEqualTo("Now run `make`.\n");
        assertThat(output.usage()).isEqualTo(new TokenUsage(7, 3));
        assertThat(bench.uses()).hasSize(1);
    }

    @Test
    void sectionsFollowEachOtherInOneStream() {
        var words = "word ".repeat(1_900).strip();
        var text = "# One\n\n" + words + "\n\n```\nint x;\n```\n\n# Two\n\n" + words + "\n";
        bench.playing(streamed("# Eins\n\n", words, "\n\n⟦a1⟧\n"), streamed("# Zwei\n\n", words));
        var output = ((Step.Finished<CommandOutput>) last(running(GERMAN, text))).result();

        assertThat(shown).hasToString(output.output());
        assertThat(Workbench.applied(output.edits(), text))
                .isEqualTo(text.replace("One", "Eins").replace("Two", "Zwei"));
        assertThat(output.usage()).isEqualTo(new TokenUsage(14, 6));
    }

    /** A caller that has the first byte waits for the rest. */
    @Test
    void aSectionMayBeginAfterTheFirstByteWasDue() throws Exception {
        var words = "word ".repeat(1_900).strip();
        bench.waiting(Duration.ofSeconds(3)).playing(streamed("# Eins\n\n", words), streamed("# Zwei\n\n", words));
        var command = running(GERMAN, "# One\n\n" + words + "\n\n# Two\n\n" + words);
        Thread.sleep(1_100);

        assertThat(last(command)).isInstanceOf(Step.Finished.class);
    }

    @Test
    void citationsThatAreNotCompleteWhenTheFirstByteIsDueAreNoStream() {
        bench.waiting(Duration.ofMillis(2_300)).playing(ServerScript.hang());

        assertThat(declined(
                        "{\"command\":\"cite\",\"params\":{\"sources\":[{\"id\":\"a\",\"text\":\"Bees live.\"}]}}",
                        "Bees live."))
                .isEqualTo(new UpstreamTimeout());
    }

    @Test
    void aFaultBreaksTheStreamWithoutARepair() {
        bench.playing(streamed("Now run it."), answer("unexpected"));
        var failure = ((Step.Broken<CommandOutput>) last(running(REWRITE, "Run `make` now."))).failure();

        assertThat(failure.problem()).isEqualTo(Problem.PROTECTED_TEXT_CHANGED);
        assertThat(failure.detail()).doesNotContain("attempts");
        assertThat(bench.asked()).isEqualTo(1);
        assertThat(bench.uses()).hasSize(1);
    }

    @Test
    void aFailureBeforeTheFirstEventIsNoStream() {
        bench.playing(ServerScript.json(500, "{}"));

        assertThat(declined(REWRITE, "One is here.")).isInstanceOf(UpstreamError.class);
    }

    @Test
    void aFailureOfALaterSectionBreaksTheStream() {
        var words = "word ".repeat(1_900).strip();
        bench.playing(streamed("# Eins\n\n", words), ServerScript.json(500, "{}"));

        assertThat(last(running(GERMAN, "# One\n\n" + words + "\n\n# Two\n\n" + words)))
                .isInstanceOf(Step.Broken.class);
    }

    @Test
    void anAbandonedStreamIsMetered() {
        bench.playing(streamed("Now ", "run it."));
        var command = running(REWRITE, "Run it now.");
        command.next();
        command.abandon();

        assertThat(bench.uses()).hasSize(1);
    }

    @Test
    void aClosedStreamEnds() {
        bench.playing(ServerScript.stream()
                .then(ServerScript.event("{\"choices\":[{\"delta\":{\"content\":\"Now\"}}]}"))
                .then(ServerScript.hang()));
        var command = running(REWRITE, "Run it now.");
        command.next();
        command.close();

        assertThat(last(command)).isInstanceOf(Step.Broken.class);
        assertThat(bench.uses()).hasSize(1);
    }

    @Test
    void aModelThatCannotStreamIsNotAsked() {
        bench.of("google/gemini-3.1-flash-live-preview");

        assertThat(declined(REWRITE, "One is here.").problem()).isEqualTo(Problem.MODEL_LACKS_CAPABILITY);
        assertThat(bench.asked()).isZero();
    }

    @Test
    void aSummaryIsStreamed() {
        bench.playing(streamed("Bees ", "live."));
        var output = ((Step.Finished<CommandOutput>)
                        last(running("{\"command\":\"summarize\"}", "Bees live in hives.")))
                .result();

        assertThat(shown).hasToString("Bees live.").hasToString(output.output());
    }

    @Test
    void citationsAreShownWhenTheyAreVerified() {
        bench.answering("{\"citations\":[{\"sentence\":1,\"source_id\":\"a\",\"quote\":\"Bees live in hives\"}]}");
        var body =
                "{\"command\":\"cite\",\"params\":{\"sources\":[{\"id\":\"a\",\"title\":\"A\",\"text\":\"Bees live in hives!\"}]}}";
        var output = ((Step.Finished<CommandOutput>) last(running(body, "Bees live in hives."))).result();

        assertThat(shown)
                .hasToString("Bees live in hives (A).\n\n## Sources\n\n- A")
                .hasToString(output.output());
    }

    private RunningText<CommandOutput> running(String body, String text) {
        return ((CommandStart.Running) bench.engine().stream(bench.task(body, text))).output();
    }

    private Failure declined(String body, String text) {
        return ((CommandStart.Declined) bench.engine().stream(bench.task(body, text))).failure();
    }

    private Step<CommandOutput> last(RunningText<CommandOutput> command) {
        var step = command.next();
        while (step instanceof Step.Text<CommandOutput>(var piece)) {
            shown.append(piece);
            step = command.next();
        }
        return step;
    }
}
