package com.aresgen.clients;

import static com.aresgen.clients.Requests.asking;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.aresgen.models.upstream.ServerScript;
import com.openai.client.OpenAIClient;
import com.openai.errors.OpenAIException;
import com.openai.errors.SseException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Streams that break off: a caller must not take a half answer for a whole one. */
@Timeout(60)
class BrokenStreamTest {
    private static final Duration SOON = Duration.ofSeconds(3);

    @Test
    void aModelThatBreaksOffIsAnError() {
        var client = Rehearsal.of(
                        ServerScript.events(ScriptedModel.piece("Hel")).then(ServerScript.reset()))
                .client();

        assertThat(catchThrowable(() -> listen(client, () -> {}))).isInstanceOfSatisfying(SseException.class, error -> {
            assertThat(error.code()).hasValue("upstream_error");
            assertThat(error.type()).hasValue("server_error");
            assertThat(error.getMessage()).contains("broke");
        });
    }

    @Test
    void aConnectionThatIsCutIsAnError() {
        var rehearsal = Rehearsal.of(ServerScript.stream().then(ScriptedModel.endlessly("la")))
                .elsewhere();

        assertThat(catchThrowable(
                        () -> listen(rehearsal.client(), () -> rehearsal.api().close())))
                .isInstanceOf(OpenAIException.class);
    }

    @Test
    void whoLeavesEarlyEndsTheModelsAnswer() throws InterruptedException {
        var rehearsal = Rehearsal.of(ServerScript.stream().then(ScriptedModel.endlessly("la")));
        try (var chunks = rehearsal
                .client()
                .chat()
                .completions()
                .createStreaming(asking("Sing").build())) {
            assertThat(chunks.stream().limit(3).count()).isEqualTo(3);
            assertThat(rehearsal.upstream().isLeftWithin(Duration.ZERO)).isFalse();
        }

        assertThat(rehearsal.upstream().isLeftWithin(SOON)).isTrue();
    }

    private static void listen(OpenAIClient client, Runnable whenFirstHeard) {
        try (var chunks =
                client.chat().completions().createStreaming(asking("Hi").build())) {
            var told = List.of(whenFirstHeard).iterator();
            chunks.stream()
                    .flatMap(chunk -> chunk.choices().stream())
                    .flatMap(choice -> choice.delta().content().stream())
                    .filter(content -> !content.isEmpty() && told.hasNext())
                    .forEach(_ -> told.next().run());
        }
    }
}
