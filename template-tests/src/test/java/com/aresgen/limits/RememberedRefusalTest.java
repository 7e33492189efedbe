package com.aresgen.limits;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.faults.StoreCalls;
import com.aresgen.http.Answer;
import com.aresgen.http.Call;
import com.aresgen.http.Handler;
import com.aresgen.http.Outcome;
import com.aresgen.http.Parameters;
import com.aresgen.http.Payload;
import com.aresgen.http.Trail;
import com.aresgen.http.values.BearerKey;
import com.aresgen.http.values.Headers;
import com.aresgen.http.values.Region;
import com.aresgen.store.keys.Authentication;
import com.aresgen.store.keys.InvalidToken;
import com.aresgen.store.keys.RateLimited;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** After a 429 the function knows until when it must refuse: calling the store again could change nothing. */
class RememberedRefusalTest {
    private static final Instant NOW = Instant.ofEpochSecond(1_800_000_000L);
    private static final int LIMIT = 3;
    private static final int MOST_REMEMBERED = 3;

    private final LimitedKey key = LimitedKey.of(LIMIT);
    private final Handler stage =
            new Authentication(key.store(), MOST_REMEMBERED).around(_ -> Answer.ok(Map.of("answer", "yes")));
    private Ledger ledger = new Ledger();

    @Test
    void countsDownWithoutAStoreCallUntilASlotIsFree() {
        spend();
        assertThat(retryAfter(send(key.token(), NOW.plusSeconds(10)))).isEqualTo(51);
        assertThat(ledger.calls()).hasSize(1);

        for (int second = 11; second < 61; second++) {
            assertThat(retryAfter(send(key.token(), NOW.plusSeconds(second)))).isEqualTo(61 - second);
            assertThat(ledger.calls()).isEmpty();
        }
        assertThat(send(key.token(), NOW.plusSeconds(61))).isInstanceOf(Answer.class);
    }

    @Test
    void tellsTheLimitInItsHeadersAsTheStoreWould() {
        spend();
        var first = (Outcome.Refusal) send(key.token(), NOW.plusSeconds(10));
        var second = (Outcome.Refusal) send(key.token(), NOW.plusSeconds(10));

        assertThat(ledger.calls()).isEmpty();
        assertThat(second.headers()).isEqualTo(first.headers());
        assertThat(second.headers().first("RateLimit")).contains("\"default\";r=0;t=51");
    }

    @Test
    void knowsTheSecretThatWasThrottledAndNoOther() {
        spend();
        send(key.token(), NOW);
        var wrong = new BearerKey(
                Region.EU, key.token().keyId(), BearerKey.create(Region.EU).secret());

        assertThat(((Outcome.Refusal) send(wrong, NOW)).failure()).isInstanceOf(InvalidToken.class);
        assertThat(ledger.calls()).hasSize(1);
    }

    @Test
    void asksAgainAfterSixtySecondsWhenASlotNeedsSixtyOne() {
        spend();
        assertThat(retryAfter(send(key.token(), NOW))).isEqualTo(60);
        assertThat(retryAfter(send(key.token(), NOW.plusSeconds(59)))).isEqualTo(1);
        assertThat(ledger.calls()).isEmpty();

        assertThat(retryAfter(send(key.token(), NOW.plusSeconds(60)))).isEqualTo(1);
        assertThat(ledger.calls()).hasSize(1);
        assertThat(send(key.token(), NOW.plusSeconds(61))).isInstanceOf(Answer.class);
    }

    /** What is forgotten costs a store call, and is refused all the same. */
    @Test
    void remembersOnlySoManyKeysAtOnce() {
        var first = LimitedKey.of(0);
        send(first.token(), NOW);
        for (int others = 1; others < MOST_REMEMBERED; others++) {
            send(LimitedKey.of(0).token(), NOW);
        }
        assertThat(retryAfter(send(first.token(), NOW))).isEqualTo(60);
        assertThat(ledger.calls()).isEmpty();

        send(LimitedKey.of(0).token(), NOW);

        assertThat(retryAfter(send(first.token(), NOW))).isEqualTo(60);
        assertThat(ledger.calls()).hasSize(1);
    }

    private void spend() {
        for (int i = 0; i < LIMIT; i++) {
            assertThat(send(key.token(), NOW)).isInstanceOf(Answer.class);
        }
    }

    private Outcome send(BearerKey token, Instant now) {
        ledger = new Ledger();
        return StoreCalls.watchedBy(ledger, () -> stage.handle(call(token, now)));
    }

    private static int retryAfter(Outcome outcome) {
        return ((RateLimited) ((Outcome.Refusal) outcome).failure()).retryAfterSeconds();
    }

    private static Call call(BearerKey token, Instant now) {
        return new Call(
                "req_1",
                now,
                now.plusSeconds(30),
                "GET",
                "/v1/models",
                "/v1/models",
                Map.of(),
                Parameters.NONE,
                new Headers(Map.of("Authorization", List.of("Bearer " + token.text()))),
                Payload.EMPTY,
                "127.0.0.1",
                new Trail(),
                Optional.empty(),
                Optional.empty());
    }
}
