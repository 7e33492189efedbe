package com.aresgen.conventions;

import static com.aresgen.conventions.ProblemAssertions.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.http.json.Json;
import com.aresgen.http.values.BearerKey;
import com.aresgen.suite.Http;
import com.aresgen.suite.Reply;
import com.aresgen.suite.Row;
import com.aresgen.suite.RunningApi;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class IdempotencyTest {
    private static final String MUTATING = "com.aresgen.suite.Row#mutating";

    private static final Map<String, First> FIRSTS = new ConcurrentHashMap<>();

    private final BearerKey key = RunningApi.eu().newTenant().admin();
    private final String idempotencyKey = UUID.randomUUID().toString();

    /** A call of a route that was answered, which the tests of that route repeat. */
    private record First(Row row, BearerKey caller, String idempotencyKey, Reply reply) {
        static First of(Row row) {
            return FIRSTS.computeIfAbsent(row.toString(), _ -> {
                var caller = RunningApi.eu().newTenant().admin();
                var key = UUID.randomUUID().toString();
                return new First(
                        row, caller, key, row.request().as(caller).keyed(key).send());
            });
        }

        Http.Request again() {
            return row.request().as(caller).keyed(idempotencyKey);
        }
    }

    @ParameterizedTest
    @MethodSource(MUTATING)
    void theSameRequestUnderTheSameKeyGetsTheSameBytes(Row row) {
        var call = First.of(row);
        var first = call.reply();
        var again = call.again().send();
        var quoted = call.again().keyed('"' + call.idempotencyKey() + '"').send();

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
        assertThat(remaining(quoted)).as("replays count").isLessThan(remaining(again));
        assertThat(remaining(again)).as("replays count").isLessThan(remaining(first));
    }

    @ParameterizedTest
    @MethodSource("com.aresgen.suite.Row#withBody")
    void theOrderOfMembersMakesNoOtherRequest(Row row) {
        var call = First.of(row);
        var body = row.body();
        var reversed = Json.MAPPER.createObjectNode();
        body.propertyNames().stream()
                .sorted(Comparator.reverseOrder())
                .forEach(name -> reversed.set(name, body.get(name)));

        assertThat(call.again().body(reversed.toPrettyString()).send().body())
                .isEqualTo(call.reply().body());
    }

    @ParameterizedTest
    @MethodSource("com.aresgen.suite.Row#withBody")
    void anotherRequestUnderTheSameKeyIsRefused(Row row) {
        var call = First.of(row);
        var other = row.body();
        other.put("user", "somebody else");

        assertProblem(call.again().body(other.toString()).send(), 422, "idempotency_key_reused");
        assertProblem(call.again().body("{}").send(), 422, "idempotency_key_reused");
    }

    @ParameterizedTest
    @MethodSource(MUTATING)
    void aKeyOfAnotherCallerIsAnotherKey(Row row) {
        var call = First.of(row);
        var mine = call.reply();
        var theirs = row.request().as(key).keyed(call.idempotencyKey()).send();

        assertThat(theirs.header("Idempotent-Replayed")).isEmpty();
        assertThat(theirs.header("X-Original-Request-Id")).isEmpty();
        if (mine.json().has("id")) {
            assertThat(theirs.body()).isNotEqualTo(mine.body());
        }
    }

    @ParameterizedTest
    @MethodSource(MUTATING)
    void aMalformedKeyIsRefused(Row row) {
        var call = row.request().unprepared().as(key);

        assertProblem(call.keyed("x".repeat(256)).send(), 400, "invalid_idempotency_key");
        assertProblem(call.keyed("\"\"").send(), 400, "invalid_idempotency_key");
    }

    @ParameterizedTest
    @MethodSource(MUTATING)
    void manyAtOnceHaveOneEffect(Row row) throws Exception {
        Callable<Reply> call = () -> row.request().as(key).keyed(idempotencyKey).send();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var replies =
                    threads.invokeAll(IntStream.range(0, 8).mapToObj(_ -> call).toList());
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

    private static int remaining(Reply reply) {
        return Integer.parseInt(reply.header("x-ratelimit-remaining-requests"));
    }
}
