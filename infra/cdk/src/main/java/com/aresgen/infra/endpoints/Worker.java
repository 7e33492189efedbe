package com.aresgen.infra.endpoints;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** A function without a route: what starts it, and all its permissions. */
public record Worker(HandlerName handler, Trigger trigger, List<Grant> grants) implements FunctionRow {
    /** How long a worker may take; a queue hides a message six times as long, as AWS advises. */
    public static final Duration TIMEOUT = Duration.ofMinutes(2);

    /** What starts a worker. */
    public sealed interface Trigger {
        /** Messages of a queue, up to ten at a time; of these, only those that fail are delivered again. */
        record Messages(QueueName queue) implements Trigger {}

        record EveryMinute() implements Trigger {}

        /** Audit lines, in batches, from the logs of all functions that callers reach. */
        record AuditLines() implements Trigger {}
    }

    static Worker on(QueueName queue, HandlerName handler) {
        return new Worker(handler, new Trigger.Messages(queue), List.of())
                .granted(queue, "sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes");
    }

    static Worker everyMinute(HandlerName handler) {
        return new Worker(handler, new Trigger.EveryMinute(), List.of());
    }

    static Worker onAuditLines(HandlerName handler) {
        return new Worker(handler, new Trigger.AuditLines(), List.of());
    }

    Worker on(TableName table, String... actions) {
        return granted(table, Stream.of(actions).map("dynamodb:"::concat).toArray(String[]::new));
    }

    Worker queries(IndexName index) {
        return granted(index, "dynamodb:Query");
    }

    Worker sends(QueueName queue) {
        return granted(queue, "sqs:SendMessage");
    }

    Worker embeds() {
        return granted(EmbeddingAccess.TITAN, "bedrock:InvokeModel");
    }

    private Worker granted(Resource resource, String... actions) {
        var more = Stream.of(actions).map(action -> new Grant(resource, action));
        return new Worker(handler, trigger, Stream.concat(grants.stream(), more).toList());
    }

    @Override
    public boolean streams() {
        return false;
    }

    @Override
    public Duration timeout() {
        return TIMEOUT;
    }

    @Override
    public String description() {
        return switch (trigger) {
            case Trigger.Messages(var queue) -> "Processes the queue " + queue.id();
            case Trigger.EveryMinute _ -> "Every minute";
            case Trigger.AuditLines _ -> "Indexes the audit lines of the logs";
        };
    }
}
