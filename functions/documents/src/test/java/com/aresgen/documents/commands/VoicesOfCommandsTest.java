package com.aresgen.documents.commands;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.http.problem.Problem;
import com.aresgen.voice.VoiceFixture;
import com.aresgen.voice.phrases.BannedPhrases.Policy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class VoicesOfCommandsTest {
    private final Workbench bench = new Workbench();

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void aModelReadsTheVoiceAndTheOutputHasNoBannedPhrase() {
        bench.in(VoiceFixture.banning(Policy.REPLACE, "synergy")).answering("We use synergy here and there.");
        var done = bench.done("{\"command\":\"rewrite\"}", "We use something here.");

        assertThat(bench.message(0, 0)).contains("Never write these words and phrases: [\"synergy\"]");
        assertThat(done.output()).isEqualTo("We use here and there.");
        assertThat(done.voice())
                .hasValueSatisfying(report -> assertThat(report.bannedHits()).isEqualTo(1));
    }

    @Test
    void aPhraseThatEndsTheAnswerMakesItUnusable() {
        bench.in(VoiceFixture.banning(Policy.STOP, "synergy")).answering("We use synergy here.");

        assertThat(bench.declined("{\"command\":\"rewrite\"}", "We use something here.")
                        .problem())
                .isEqualTo(Problem.COMMAND_OUTPUT_UNUSABLE);
    }

    @Test
    void theEmbeddedEngineTakesBannedPhrasesOutOfTheTextButNotOutOfCode() {
        bench.of("local/extractive-1").in(VoiceFixture.banning(Policy.REPLACE, "synergy"));

        assertThat(bench.done("{\"command\":\"rewrite\"}", "The best synergy of all is in `synergy`.")
                        .output())
                .isEqualTo("The best of all is in `synergy`.");
        assertThat(bench.done("{\"command\":\"summarize\"}", "The best synergy of all is in the hive.")
                        .output())
                .isEqualTo("The best of all is in the hive.");
    }

    @Test
    void aVoiceThatBansANameOfTheFormGetsAWholeText() {
        var text = "Many words are here. ".repeat(300).strip();
        bench.in(VoiceFixture.banning(Policy.REPLACE, "paragraph")).answering(text);
        bench.done("{\"command\":\"rewrite\"}", text);

        assertThat(bench.request(0).has("response_format")).isFalse();
    }

    @Test
    void citationsAreFactsAndHaveNoVoice() {
        bench.in(VoiceFixture.banning(Policy.REPLACE, "synergy"))
                .answering("{\"citations\":[{\"sentence\":1,\"source_id\":\"a\",\"quote\":\"synergy of bees\"}]}");
        var done = bench.done(
                "{\"command\":\"cite\",\"params\":{\"sources\":[{\"id\":\"a\",\"title\":\"A\",\"text\":\"The synergy of bees.\"}]}}",
                "Bees work together.");

        assertThat(done.citations()).hasSize(1);
        assertThat(bench.message(0, 0)).doesNotContain("voice");
    }
}
