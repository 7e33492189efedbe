package com.aresgen.conventions;

import static com.aresgen.conventions.ProblemAssertions.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.http.json.Json;
import com.aresgen.http.values.BearerKey;
import com.aresgen.suite.Reply;
import com.aresgen.suite.Row;
import com.aresgen.suite.RunningApi;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class IdempotencyTest {
    private static final String MUTATING = "com.aresgen.suite.Row#mutating";

    private final BearerKey key = RunningApi.eu().newTenant().admin();
    private final String idempotencyKey = UUID.randomUUID().toString();

    @ParameterizedTest
    @MethodSource(MUTATING)
    void theSameRequestUnderTheSameKeyGetsTheSameBytes(Row row) {
        var first = row.request().as(key).keyed(idempotencyKey).send();
        var again = row.request().as(key).keyed(idempotencyKey).send();
        var quoted = row.request().as(key).keyed('"' + idempotencyKey + '"').send();

        assertThat(first.header("Idempotent-Replayed")).isEmpty();
        for (var replay : List.of(again, quoted)) {
            assertThat(replay.status()).isEqualTo(first.status());
            assertThat(replay.body()).isEqualTo(first.body());
            for (var name : List.of("Content-Type", "Location", "ETag", "X-Thread-Id")) {
                assertThat(replay.header(name)).isEqualTo(first.header(name));
            }
            assertThat(replay.header("Idempotent-Replayed")).isEqualTo("true");
            assertThat(replay.header("X-Original-Request-Id")).isEqualTo(first.requestId());
            assertThat(replay.requestId()).isNotEqualTo(first.requestId());
        }
        assertThat(quoted.header("x-ratelimit-remaining-requests"))
                .as("replays count")
                .isEqualTo("597");
    }

    @ParameterizedTest
    @MethodSource("com.aresgen.suite.Row#withBody")
    void theOrderOfMembersMakesNoOtherRequest(Row row) {
        var first = row.request().as(key).keyed(idempotencyKey).send();
        var body = row.body();
        var reversed = Json.MAPPER.createObjectNode();
        body.propertyNames().stream()
                .sorted(Comparator.reverseOrder())
                .forEach(name -> reversed.set(name, body.get(name)));

        assertThat(row.request()
                        .as(key)
                        .keyed(idempotencyKey)
                        .body(reversed.toPrettyString())
                        .send()
                        .body())
                .isEqualTo(first.body());
    }

    @ParameterizedTest
    @MethodSource("com.aresgen.suite.Row#withBody")
    void anotherRequestUnderTheSameKeyIsRefused(Row row) {
        row.request().as(key).keyed(idempotencyKey).send();
        var other = row.body();
        other.put("user", "somebody else");

        assertProblem(
                row.request()
                        .as(key)
                        .keyed(idempotencyKey)
                        .body(other.toString())
                        .send(),
                422,
                "idempotency_key_reused");
        assertProblem(row.request().as(key).keyed(idempotencyKey).body("{}").send(), 422, "idempotency_key_reused");
    }

    @ParameterizedTest
    @MethodSource(MUTATING)
    void aKeyOfAnotherCallerIsAnotherKey(Row row) {
        var mine = row.request().as(key).keyed(idempotencyKey).send();
        var theirs = row.request()
                .as(RunningApi.eu().newTenant().admin())
                .keyed(idempotencyKey)
                .send();

        assertThat(theirs.header("Idempotent-Replayed")).isEmpty();
        assertThat(theirs.header("X-Original-Request-Id")).isEmpty();
        if (mine.json().has("id")) {
            assertThat(theirs.body()).isNotEqualTo(mine.body());
        }
    }

    @ParameterizedTest
    @MethodSource(MUTATING)
    void aMalformedKeyIsRefused(Row row) {
        assertProblem(row.request().as(key).keyed("x".repeat(256)).send(), 400, "invalid_idempotency_key");
        assertProblem(row.request().as(key).keyed("\"\"").send(), 400, "invalid_idempotency_key");
    }

    @ParameterizedTest
    @MethodSource(MUTATING)
    void manyAtOnceHaveOneEffect(Row row) throws Exception {
        Callable<Reply> call = () -> row.request().as(key).keyed(idempotencyKey).send();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var replies =
                    threads.invokeAll(IntStream.range(0, 16).mapToObj(_ -> call).toList());
            var firsts = 0;
            var bodies = new HashSet<String>();
            for (var future : replies) {
                var reply = future.get();
                if (reply.status() == 409) {
                    assertProblem(reply, 409, "idempotency_in_progress");
                    assertThat(reply.header("Retry-After")).isEqualTo("1");
                } else {
                    assertThat(reply.status()).as(reply.body()).isBetween(200, 299);
                    bodies.add(reply.body());
                    firsts += reply.header("Idempotent-Replayed").isEmpty() ? 1 : 0;
                }
            }
            assertThat(firsts).isEqualTo(1);
            assertThat(bodies).hasSize(1);
        }
    }
}
