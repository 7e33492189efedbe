package com.aresgen.faults;

import com.aresgen.http.Endpoint;
import com.aresgen.http.Handler;
import com.aresgen.http.Pipeline;
import com.aresgen.http.stages.Audit;
import com.aresgen.http.stages.AuditEntry;
import com.aresgen.http.stages.Problems;
import com.aresgen.http.stages.RoleGuard;
import com.aresgen.http.values.Ids;
import com.aresgen.http.values.Region;
import com.aresgen.http.values.Role;
import com.aresgen.lambda.aws.AwsConnections;
import com.aresgen.lambda.edge.Edge;
import com.aresgen.lambda.edge.Family;
import com.aresgen.lambda.edge.HttpFunction;
import com.aresgen.lambda.edge.ProxyEvents;
import com.aresgen.lambda.work.Queues;
import com.aresgen.store.audit.SpendingStore;
import com.aresgen.store.deletions.DeletionStore;
import com.aresgen.store.idempotency.Idempotency;
import com.aresgen.store.idempotency.ResponseStore;
import com.aresgen.store.items.Transaction;
import com.aresgen.store.keys.Authentication;
import com.aresgen.store.keys.KeyStore;
import com.aresgen.store.keys.LimitsReader;
import com.aresgen.store.keys.inflight.CallLeases;
import com.aresgen.store.threads.ThreadStore;
import com.aresgen.suite.RunningApi;
import com.aresgen.suite.TemplateTables;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Puts a test's own endpoint behind the real pipeline, on the template's tables, with a clock that the test sets. */
public final class EndpointBench {
    /** The test sets the clock, but real time passes between two renewals of a claim. */
    private static final Duration BEAT = Duration.ofMillis(100);

    public final SettableClock clock = new SettableClock(Instant.now());
    public final Ids ids = new Ids(clock);
    public final DynamoDbClient dynamo = RunningApi.eu().operator();
    public final ThreadStore threads = new ThreadStore(dynamo, TemplateTables.NAMES, clock);
    public final Transaction transaction = new Transaction(dynamo);
    public final DeletionStore deletions = new DeletionStore(dynamo, transaction, TemplateTables.NAMES);
    public final Queue<AuditEntry> audited = new ConcurrentLinkedQueue<>();
    public final SentMessages sent = new SentMessages();

    private final Edge edge = new Edge(
            Region.EU,
            Map.of(),
            new ProxyEvents(clock, ids),
            new Audit(Region.EU, clock, audited::add),
            new Problems(Region.EU));
    private final AwsConnections connections = new AwsConnections(BEAT);
    private final KeyStore keys = new KeyStore(dynamo, TemplateTables.NAMES);
    private final Family family = new TestFamily(
            edge,
            clock,
            connections,
            () -> keys,
            () -> new CallLeases(dynamo, TemplateTables.NAMES),
            () -> new LimitsReader(dynamo, TemplateTables.NAMES),
            () -> new SpendingStore(dynamo, TemplateTables.NAMES),
            () -> new Idempotency(
                    new ResponseStore(dynamo, TemplateTables.NAMES), transaction, clock, () -> deletions, BEAT),
            () -> new Queues(sent::client),
            Map.of());

    /** The endpoint behind the stages that its route requires. */
    Door writing(Endpoint<?> endpoint) {
        return door(endpoint, new Function(family, endpoint));
    }

    /** The endpoint without the stage that commits. */
    Door reading(Endpoint<?> endpoint) {
        var stages = List.of(
                edge.audit(), edge.problems(), new Authentication(keys), new RoleGuard(endpoint.route(), Role.EDITOR));
        return door(endpoint, new Function(edge, endpoint, new Pipeline(stages), connections));
    }

    /** The endpoint as a workflow's run calls it. */
    Handler internal(Endpoint<?> endpoint) {
        return edge.internal(endpoint, family);
    }

    private static Door door(Endpoint<?> endpoint, Function function) {
        return new Door(function, endpoint.route().method(), endpoint.route().path());
    }

    private static final class Function extends HttpFunction {
        Function(Family family, Endpoint<?> endpoint) {
            super(family, endpoint);
        }

        Function(Edge edge, Endpoint<?> endpoint, Pipeline pipeline, AwsConnections connections) {
            super(edge, endpoint, pipeline, connections);
        }
    }
}
