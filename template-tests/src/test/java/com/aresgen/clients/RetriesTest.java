package com.aresgen.clients;

import static com.aresgen.clients.Requests.asking;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.aresgen.models.upstream.ServerScript;
import com.openai.errors.UnprocessableEntityException;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** The client's own retries when it is asked to wait, and the effect of an Idempotency-Key on a second call. */
class RetriesTest {
    private static final ChatCompletionCreateParams KEYED =
            asking("Hi").putAdditionalHeader("Idempotency-Key", "a-key").build();

    @Test
    void aKeyAtItsLimitIsServedAfterTheWaitThatItIsTold() {
        var attempts = new ClientAttempts();
        var client = ExhaustedKey.forSeconds(2, Rehearsal.of(ScriptedModel.says("Hello")))
                .client(attempts);
        var before = System.nanoTime();
        var completion = client.chat().completions().create(asking("Hi").build());

        assertThat(Requests.text(completion)).isEqualTo("Hello");
        assertThat(attempts.statuses()).containsExactly(429, 200);
        assertThat(System.nanoTime() - before)
                .isGreaterThanOrEqualTo(Duration.ofSeconds(1).toNanos());
    }

    @Test
    void theSameKeyGetsTheSameBytes() {
        var rehearsal = Rehearsal.of(ScriptedModel.says("Hello"), ScriptedModel.says("Something else"));
        var client = rehearsal.client().chat().completions().withRawResponse();
        try (var first = client.create(KEYED);
                var second = client.create(KEYED)) {
            assertThat(first.headers().values("Idempotent-Replayed")).isEmpty();
            assertThat(second.headers().values("Idempotent-Replayed")).containsExactly("true");
            assertThat(text(second.body())).isEqualTo(text(first.body())).contains("Hello");
        }
        assertThat(rehearsal.upstream().asked()).hasSize(1);
    }

    @Test
    void aStreamIsReplayedAsAStream() {
        var rehearsal = Rehearsal.of(ScriptedModel.streams("Hel", "lo"), ScriptedModel.says("Something else"));
        var client = rehearsal.client();
        var first = Requests.streamed(client, KEYED);

        assertThat(Requests.streamed(client, KEYED)).isEqualTo(first);
        assertThat(rehearsal.upstream().asked()).hasSize(1);
    }

    @Test
    void anotherRequestUnderTheKeyIsRefusedAndNotTriedAgain() {
        var rehearsal = Rehearsal.of(ScriptedModel.says("Hello"));
        rehearsal.client().chat().completions().create(KEYED);
        var attempts = new ClientAttempts();
        var client = rehearsal.client(attempts);
        var other = KEYED.toBuilder().temperature(0.5).build();

        assertThat(catchThrowableOfType(
                                UnprocessableEntityException.class,
                                () -> client.chat().completions().create(other))
                        .code())
                .hasValue("idempotency_key_reused");
        assertThat(attempts.statuses()).containsExactly(422);
    }

    @Test
    void aCallThatIsStillRunningIsAskedForAgainAndReplayed() throws InterruptedException {
        var begun = new CountDownLatch(1);
        var asked = new CountDownLatch(1);
        ServerScript announce = _ -> begun.countDown();
        var rehearsal = Rehearsal.of(announce.then(ScriptedModel.until(asked)).then(ScriptedModel.says("Hello")));
        var first = CompletableFuture.supplyAsync(
                () -> rehearsal.client().chat().completions().create(KEYED));
        assertThat(begun.await(10, SECONDS)).isTrue();
        var attempts = new ClientAttempts(asked::countDown);
        var second = rehearsal.client(attempts).chat().completions().create(KEYED);

        assertThat(second).isEqualTo(first.join());
        assertThat(attempts.statuses()).containsExactly(409, 200);
    }

    private static String text(InputStream body) {
        try {
            return new String(body.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
