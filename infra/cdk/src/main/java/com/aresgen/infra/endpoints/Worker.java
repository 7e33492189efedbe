package com.aresgen.infra.endpoints;

import com.aresgen.infra.resources.ConnectionAccess;
import com.aresgen.infra.resources.EmbeddingAccess;
import com.aresgen.infra.resources.FailureQueue;
import com.aresgen.infra.resources.Grant;
import com.aresgen.infra.resources.IndexName;
import com.aresgen.infra.resources.MachineAccess;
import com.aresgen.infra.resources.QueueName;
import com.aresgen.infra.resources.Resource;
import com.aresgen.infra.resources.SecretName;
import com.aresgen.infra.resources.TableName;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A function without a route: what starts it, and all its permissions.
 *
 * @param callsApi whether it calls the API as its callers do, and measures its calls
 */
public record Worker(
        HandlerName handler,
        Trigger trigger,
        Capacity capacity,
        List<Grant> grants,
        boolean callsApi,
        Set<Address> addresses)
        implements FunctionRow {
    /** How long a worker may take; a queue hides a message six times as long, as AWS advises. */
    public static final Duration TIMEOUT = Duration.ofMinutes(2);

    /** A step's call takes up to five minutes; the rest waits for the claim of an invocation that was given up. */
    private static final Duration CALL_TIMEOUT = Duration.ofMinutes(6);

    /** What starts a worker. */
    public sealed interface Trigger {
        /** Messages of a queue, up to ten at a time; of these, only those that fail are delivered again. */
        record Messages(QueueName queue) implements Trigger {}

        /** The clock, every so many whole minutes. */
        record Every(Duration period) implements Trigger {}

        /**
         * A state of the machine of runs, which has the permission to invoke it.
         *
         * @param timeout how long it may take
         * @param calls whether it calls endpoints as their callers do
         */
        record Task(Duration timeout, boolean calls) implements Trigger {}

        /** The event that an execution of the machine of runs has failed. */
        record FailedExecutions() implements Trigger {}

        /** Audit lines, in batches; one that fails three times is kept in {@link FailureQueue#AUDIT}. */
        record AuditLines() implements Trigger {}
    }

    private Worker(HandlerName handler, Trigger trigger, List<Grant> grants) {
        this(handler, trigger, Capacity.NORMAL, grants, false, Set.of());
    }

    static Worker on(QueueName queue, HandlerName handler) {
        return new Worker(handler, new Trigger.Messages(queue), List.of())
                .granted(queue, "sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes");
    }

    static Worker everyMinute(HandlerName handler) {
        return every(Duration.ofMinutes(1), handler);
    }

    static Worker every5Minutes(HandlerName handler) {
        return every(Duration.ofMinutes(5), handler);
    }

    private static Worker every(Duration period, HandlerName handler) {
        return new Worker(handler, new Trigger.Every(period), List.of());
    }

    static Worker task(HandlerName handler) {
        return new Worker(handler, new Trigger.Task(TIMEOUT, false), List.of());
    }

    /** A task that makes the call of a step to an endpoint. */
    static Worker call(HandlerName handler) {
        return new Worker(handler, new Trigger.Task(CALL_TIMEOUT, true), List.of()).knows(Address.API);
    }

    /** A task that makes the call of a step to an address of a caller's choice. */
    static Worker request(HandlerName handler) {
        return new Worker(handler, new Trigger.Task(CALL_TIMEOUT, false), List.of());
    }

    static Worker onFailedExecutions(HandlerName handler) {
        return new Worker(handler, new Trigger.FailedExecutions(), List.of());
    }

    static Worker onAuditLines(HandlerName handler) {
        return new Worker(handler, new Trigger.AuditLines(), List.of()).granted(FailureQueue.AUDIT, "sqs:SendMessage");
    }

    /** Its executions at once are at most this percentage of the account's quota, and are reserved for it. */
    Worker reserving(int percent) {
        return new Worker(handler, trigger, capacity.reserving(percent), grants, callsApi, addresses);
    }

    Worker on(TableName table, String... actions) {
        return granted(table, Stream.of(actions).map("dynamodb:"::concat).toArray(String[]::new));
    }

    Worker queries(IndexName index) {
        return granted(index, "dynamodb:Query");
    }

    Worker reads(SecretName secret) {
        return granted(secret, "secretsmanager:GetSecretValue");
    }

    /** It calls the API as its callers do. */
    Worker callingApi() {
        return new Worker(handler, trigger, capacity, grants, true, addresses).knows(Address.API);
    }

    /** It writes this address into what it sends, or compares it with what a caller sends. */
    Worker knows(Address address) {
        return knowing(Set.of(address));
    }

    private Worker knowing(Set<Address> more) {
        var all = EnumSet.noneOf(Address.class);
        all.addAll(addresses);
        all.addAll(more);
        return new Worker(handler, trigger, capacity, grants, callsApi, Set.copyOf(all));
    }

    Worker sends(QueueName queue) {
        return granted(queue, "sqs:SendMessage");
    }

    Worker starts(MachineAccess access, String... actions) {
        return granted(access, Stream.of(actions).map("states:"::concat).toArray(String[]::new));
    }

    /** Sends frames to connections, and closes them. */
    Worker managesConnections() {
        return granted(ConnectionAccess.FRAMES, "execute-api:ManageConnections")
                .granted(ConnectionAccess.CLOSES, "execute-api:ManageConnections");
    }

    /**
     * The addresses that an endpoint knows, and all of its permissions except the one by which it knows its callers
     * ({@link ApiEndpoint#authenticated}).
     */
    Worker as(ApiEndpoint endpoint) {
        var knows = new Grant(TableName.KEYS, "dynamodb:UpdateItem");
        var theirs = endpoint.grants().stream().filter(grant -> !grant.equals(knows));
        return new Worker(
                        handler,
                        trigger,
                        capacity,
                        Stream.concat(grants.stream(), theirs).distinct().toList(),
                        callsApi,
                        addresses)
                .knowing(endpoint.addresses());
    }

    Worker embeds() {
        return granted(EmbeddingAccess.TITAN, "bedrock:InvokeModel");
    }

    private Worker granted(Resource resource, String... actions) {
        var more = Stream.of(actions).map(action -> new Grant(resource, action));
        return new Worker(
                handler, trigger, capacity, Stream.concat(grants.stream(), more).toList(), callsApi, addresses);
    }

    @Override
    public boolean isAudited() {
        return trigger instanceof Trigger.Task(var _, var calls) && calls;
    }

    @Override
    public boolean measures() {
        return isAudited() || callsApi || trigger instanceof Trigger.AuditLines;
    }

    @Override
    public boolean streams() {
        return false;
    }

    @Override
    public Duration timeout() {
        return trigger instanceof Trigger.Task(var longest, var _) ? longest : TIMEOUT;
    }

    @Override
    public String description() {
        return switch (trigger) {
            case Trigger.Messages(var queue) -> "Processes the queue " + queue.id();
            case Trigger.Every(var period) ->
                period.toMinutes() == 1 ? "Every minute" : "Every " + period.toMinutes() + " minutes";
            case Trigger.Task _ -> "A task of the machine of runs";
            case Trigger.FailedExecutions _ -> "Looks after runs whose execution has failed";
            case Trigger.AuditLines _ -> "Indexes the audit lines of the logs";
        };
    }
}
