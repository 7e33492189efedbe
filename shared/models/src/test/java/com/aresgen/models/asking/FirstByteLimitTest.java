package com.aresgen.models.asking;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.http.Actor;
import com.aresgen.http.Call;
import com.aresgen.http.Caller;
import com.aresgen.http.Parameters;
import com.aresgen.http.Payload;
import com.aresgen.http.Trail;
import com.aresgen.http.values.Headers;
import com.aresgen.http.values.Role;
import com.aresgen.models.Deadlines;
import com.aresgen.models.failure.UpstreamError;
import com.aresgen.models.failure.UpstreamTimeout;
import com.aresgen.models.failure.WholeAnswerTimeout;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FirstByteLimitTest {
    private static final Instant RECEIVED = Instant.parse("2026-05-11T08:14:22Z");
    private static final Duration MOST = Duration.ofSeconds(270);
    private static final Actor KEY = new Actor.Key("key_1", Actor.Secret.CURRENT);
    private static final Actor RUN = new Actor.Run("run_1", "key_1");

    @Test
    void theFirstByteIsDueBeforeTheEnd() {
        assertThat(limit(0).of(call(KEY, 900)))
                .isEqualTo(new Deadlines(RECEIVED.plusSeconds(270), RECEIVED.plusSeconds(900)));
    }

    @Test
    void aFunctionThatEndsEarlierGivesLess() {
        assertThat(limit(0).of(call(KEY, 29))).isEqualTo(Deadlines.of(RECEIVED.plusSeconds(29)));
    }

    /** No caller waits on a connection for the step of a run. */
    @Test
    void aRunHasAllTheTimeOfItsStep() {
        assertThat(limit(0).of(call(RUN, 900))).isEqualTo(Deadlines.of(RECEIVED.plusSeconds(900)));
        assertThat(limit(890).explained(call(RUN, 900), new UpstreamTimeout())).isEqualTo(new UpstreamTimeout());
    }

    @Test
    void onlyATimeoutOfThisLimitIsAReasonToStream() {
        var call = call(KEY, 900);

        // Providers give up 2 s before the deadline.
        assertThat(limit(268).explained(call, new UpstreamTimeout())).isEqualTo(new WholeAnswerTimeout(MOST));
        assertThat(limit(266).explained(call, new UpstreamTimeout())).isEqualTo(new UpstreamTimeout());
        assertThat(limit(268).explained(call(KEY, 200), new UpstreamTimeout())).isEqualTo(new UpstreamTimeout());
        var other = new UpstreamError("It failed.");
        assertThat(limit(268).explained(call, other)).isEqualTo(other);
    }

    /** The limit at a time after the call was received. */
    private static FirstByteLimit limit(int secondsLater) {
        return new FirstByteLimit(MOST, () -> RECEIVED.plusSeconds(secondsLater));
    }

    private static Call call(Actor actor, int seconds) {
        return new Call(
                        "req_1",
                        RECEIVED,
                        RECEIVED.plusSeconds(seconds),
                        "POST",
                        "/v1/chat/completions",
                        "/v1/chat/completions",
                        Map.of(),
                        Parameters.NONE,
                        Headers.NONE,
                        Payload.json(Map.of()),
                        "192.0.2.7",
                        new Trail(),
                        Optional.empty(),
                        Optional.empty())
                .from(new Caller("ws_1", actor, Role.EDITOR));
    }
}
