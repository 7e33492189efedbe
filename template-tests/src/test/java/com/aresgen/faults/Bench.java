package com.aresgen.faults;

import com.aresgen.http.Endpoint;
import com.aresgen.http.stages.Audit;
import com.aresgen.http.stages.AuditEntry;
import com.aresgen.http.stages.Problems;
import com.aresgen.http.values.Ids;
import com.aresgen.http.values.Region;
import com.aresgen.lambda.edge.Edge;
import com.aresgen.lambda.edge.Gateway;
import com.aresgen.lambda.edge.HttpFunction;
import com.aresgen.store.idempotency.Idempotency;
import com.aresgen.store.idempotency.ResponseStore;
import com.aresgen.store.items.Transaction;
import com.aresgen.store.keys.KeyStore;
import com.aresgen.store.threads.ThreadStore;
import com.aresgen.suite.RunningApi;
import com.aresgen.suite.Tables;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Puts a test's own endpoint behind the real pipeline, on the template's tables, with a clock that the test sets. */
final class Bench {
    /** The clock is the test's, but between two renewals of a claim real time passes. */
    private static final Duration BEAT = Duration.ofMillis(100);

    final SettableClock clock = new SettableClock(Instant.now());
    final Ids ids = new Ids(clock);
    final DynamoDbClient dynamo = RunningApi.eu().operator();
    final ThreadStore threads = new ThreadStore(dynamo, Tables.THREADS, clock);
    final Queue<AuditEntry> audited = new ConcurrentLinkedQueue<>();
    private final Wiring wiring = new Wiring(
            new Edge(
                    Region.EU,
                    Map.of(),
                    new Gateway(clock, ids),
                    new Audit(Region.EU, clock, audited::add),
                    new Problems(Region.EU)),
            new KeyStore(dynamo, Tables.KEYS),
            new Idempotency(
                    new ResponseStore(dynamo, Tables.RESPONSES), new Transaction(dynamo), clock, _ -> false, BEAT));

    private record Wiring(Edge edge, KeyStore keys, Idempotency idempotency) implements HttpFunction.Writing {}

    Door writing(Endpoint<?> endpoint) {
        return new Door(
                new Function(wiring, endpoint),
                endpoint.route().method(),
                endpoint.route().path());
    }

    /** Without the stage that commits. */
    Door reading(Endpoint<?> endpoint) {
        return new Door(
                new Function((HttpFunction.Reading) wiring, endpoint),
                endpoint.route().method(),
                endpoint.route().path());
    }

    private static final class Function extends HttpFunction {
        Function(HttpFunction.Writing wiring, Endpoint<?> endpoint) {
            super(wiring, endpoint);
        }

        Function(HttpFunction.Reading wiring, Endpoint<?> endpoint) {
            super(wiring, endpoint);
        }
    }
}
