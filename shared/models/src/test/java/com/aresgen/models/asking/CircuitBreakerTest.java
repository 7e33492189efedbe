package com.aresgen.models.asking;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.http.problem.Overloaded;
import com.aresgen.models.Deadlines;
import com.aresgen.models.Message;
import com.aresgen.models.Prompt;
import com.aresgen.models.answer.AnswerStart;
import com.aresgen.models.answer.Completion;
import com.aresgen.models.catalogue.Catalogue;
import com.aresgen.models.catalogue.Model;
import com.aresgen.models.openai.OpenAi;
import com.aresgen.models.upstream.ServerScript;
import com.aresgen.models.upstream.Upstream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A provider that fails again and again is not asked for a while, and then by one call. */
class CircuitBreakerTest {
    private static final Model MODEL = Catalogue.load().find("remote/any").orElseThrow();
    private static final ServerScript FAILS = ServerScript.json(500, "{}");
    private static final ServerScript ANSWERS =
            ServerScript.json(200, "{\"choices\":[{\"message\":{\"content\":\"Hi\"},\"finish_reason\":\"stop\"}]}");

    private final Upstream upstream = Upstream.playing(FAILS);
    private Instant now = Instant.parse("2026-11-25T12:00:00Z");
    private final CircuitBreaker breaker =
            new CircuitBreaker(new OpenAi(upstream.baseUrl(), Optional::empty, InstantSource.system()), () -> now);

    @AfterEach
    void close() {
        upstream.close();
    }

    @Test
    void sendsNothingAfterFiveFailuresInARow() {
        fail(CircuitBreaker.MOST_FAILURES);

        assertThat(ask())
                .isInstanceOfSatisfying(
                        Completion.Declined.class,
                        declined -> assertThat(declined.failure())
                                .isInstanceOfSatisfying(
                                        Overloaded.class,
                                        busy -> assertThat(busy.retryAfterSeconds())
                                                .isEqualTo(10)));
        assertThat(breaker.stream(MODEL, prompt())).isInstanceOf(AnswerStart.Declined.class);
        assertThat(upstream.asked()).hasSize(CircuitBreaker.MOST_FAILURES);
    }

    @Test
    void letsOneTryAfterAPauseAndAllOnceItAnswers() {
        fail(CircuitBreaker.MOST_FAILURES);
        upstream.play(FAILS, ANSWERS);

        now = now.plus(CircuitBreaker.PAUSE);
        ask();
        ask();
        assertThat(upstream.asked()).as("one has tried, and failed").hasSize(1);

        now = now.plus(CircuitBreaker.PAUSE);
        assertThat(ask()).isInstanceOf(Completion.Answered.class);
        assertThat(ask()).isInstanceOf(Completion.Answered.class);
        assertThat(upstream.asked()).hasSize(3);
    }

    @Test
    void anAnswerBetweenFailuresEndsTheRow() {
        fail(CircuitBreaker.MOST_FAILURES - 1);
        upstream.play(ANSWERS);
        ask();
        upstream.play(FAILS);
        fail(CircuitBreaker.MOST_FAILURES - 1);

        assertThat(upstream.asked()).hasSize(CircuitBreaker.MOST_FAILURES - 1);
        upstream.play(ANSWERS);
        assertThat(ask()).isInstanceOf(Completion.Answered.class);
    }

    @Test
    void aFailureThatNoRetryFixesDoesNotCount() {
        upstream.play(ServerScript.json(401, "{}"));
        fail(CircuitBreaker.MOST_FAILURES + 1);

        assertThat(upstream.asked()).hasSize(CircuitBreaker.MOST_FAILURES + 1);
    }

    @Test
    void aLimitOfRequestsIsNoFailure() {
        upstream.play(ServerScript.json(429, "{}"));
        fail(CircuitBreaker.MOST_FAILURES + 1);

        assertThat(upstream.asked()).hasSize(CircuitBreaker.MOST_FAILURES + 1);
    }

    @Test
    void oneModelsFailuresCloseNoOther() {
        fail(CircuitBreaker.MOST_FAILURES);
        upstream.play(ANSWERS);
        var other = Catalogue.load().find("remote/other").orElseThrow();

        assertThat(breaker.complete(other, prompt())).isInstanceOf(Completion.Answered.class);
        assertThat(ask()).isInstanceOf(Completion.Declined.class);
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            assertThat(ask()).isInstanceOf(Completion.Declined.class);
        }
    }

    private Completion ask() {
        return breaker.complete(MODEL, prompt());
    }

    private static Prompt prompt() {
        return new Prompt(
                List.of(new Message("user", "Hi")),
                Optional.empty(),
                List.of(),
                Map.of(),
                Deadlines.of(InstantSource.system().instant().plus(Duration.ofSeconds(20))));
    }
}
