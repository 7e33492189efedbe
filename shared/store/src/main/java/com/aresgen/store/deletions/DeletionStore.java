package com.aresgen.store.deletions;

import static com.aresgen.store.items.Attributes.number;
import static com.aresgen.store.items.Attributes.text;

import com.aresgen.http.Payload;
import com.aresgen.http.Write;
import com.aresgen.http.values.Ids;
import com.aresgen.store.items.Attributes;
import com.aresgen.store.items.ItemWrite;
import com.aresgen.store.items.UnmetCondition;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Deletions: one row each, written with the tombstone. While there is something left to purge, the row is due and in the
 * index {@code Due}; it is also the outbox entry of the event that the webhooks are told.
 */
public final class DeletionStore {
    /** The sparse index of rows that wait for a worker. */
    public static final String DUE_INDEX = "Due";

    static final String ID = "id";
    static final String DUE = "due";
    static final String NEXT = "next_at";
    static final String STAGE = "stage";
    static final String PURGING = "purging";
    static final String PURGED = "purged";
    static final String MESSAGES = "purged_messages";
    static final String RESPONSES = "purged_responses";

    private final DynamoDbClient dynamo;
    private final String table;

    public DeletionStore(DynamoDbClient dynamo, String table) {
        this.dynamo = dynamo;
        this.table = table;
    }

    /**
     * A deletion.
     *
     * @param event the id of the security event and of the webhooks' event, which are one
     * @param purgedAt when nothing was left of it
     * @param endpoints the webhooks that are told of it, known once it is purged
     */
    public record Deletion(
            String id,
            String workspace,
            String thread,
            String event,
            String requestedBy,
            Instant requestedAt,
            long messages,
            long responses,
            Optional<Instant> purgedAt,
            List<String> endpoints) {
        /** Until then the content can be in a backup: the longest point-in-time recovery, and a day for the purge. */
        private static final Duration RECOVERY = Duration.ofDays(36);

        public Instant backupsExpireAt() {
            return requestedAt.plus(RECOVERY);
        }
    }

    public Write insert(Deletion deletion) {
        var item = new HashMap<String, AttributeValue>();
        item.put(ID, text(deletion.id()));
        item.put("workspace", text(deletion.workspace()));
        item.put("thread", text(deletion.thread()));
        item.put("event", text(deletion.event()));
        item.put("requested_by", text(deletion.requestedBy()));
        item.put("requested_at", number(deletion.requestedAt().toEpochMilli()));
        item.put(STAGE, text(PURGING));
        item.put(DUE, text(DUE));
        item.put(NEXT, number(deletion.requestedAt().toEpochMilli()));
        item.put(MESSAGES, number(deletion.messages()));
        item.put(RESPONSES, number(deletion.responses()));
        return ItemWrite.insert(table, item, ID);
    }

    public Optional<Deletion> find(String id) {
        if (!Ids.isOf("del", id)) {
            return Optional.empty();
        }
        var item = dynamo.getItem(request ->
                        request.tableName(table).key(Map.of(ID, text(id))).consistentRead(true))
                .item();
        return item.isEmpty() ? Optional.empty() : Optional.of(deletion(item));
    }

    /** Ids of deletions that a worker should have finished by {@code now}, the longest waiting first. */
    public List<String> due(Instant now, int most) {
        return dynamo
                .query(request -> request.tableName(table)
                        .indexName(DUE_INDEX)
                        .keyConditionExpression("#due = :due AND #next <= :now")
                        .expressionAttributeNames(Map.of("#due", DUE, "#next", NEXT))
                        .expressionAttributeValues(Map.of(":due", text(DUE), ":now", number(now.toEpochMilli())))
                        .limit(most))
                .items()
                .stream()
                .map(item -> text(item, ID))
                .toList();
    }

    /** What a worker is woken up with for this deletion. */
    public static String message(String id) {
        return Payload.json(Map.of(ID, id)).text();
    }

    /** So many more are purged, if the deletion still runs. */
    public ItemWrite counted(String id, long messages, long responses, Instant next) {
        return ItemWrite.update(
                table,
                Map.of(ID, text(id)),
                update -> update.updateExpression("ADD #messages :messages, #responses :responses SET #next = :next")
                        .conditionExpression("#stage = :purging")
                        .expressionAttributeNames(
                                Map.of("#messages", MESSAGES, "#responses", RESPONSES, "#next", NEXT, "#stage", STAGE))
                        .expressionAttributeValues(Map.of(
                                ":messages", number(messages),
                                ":responses", number(responses),
                                ":next", number(next.toEpochMilli()),
                                ":purging", text(PURGING))),
                UnmetCondition.SUPERSEDED);
    }

    /** Nothing is left, if nobody has said so before. */
    public ItemWrite purged(String id, Instant now, List<String> endpoints) {
        return ItemWrite.update(
                table,
                Map.of(ID, text(id)),
                update -> update.updateExpression(
                                "SET #stage = :purged, purged_at = :now, endpoints = :endpoints REMOVE #due, #next")
                        .conditionExpression("#stage = :purging")
                        .expressionAttributeNames(Map.of("#stage", STAGE, "#due", DUE, "#next", NEXT))
                        .expressionAttributeValues(Map.of(
                                ":purged",
                                text(PURGED),
                                ":purging",
                                text(PURGING),
                                ":now",
                                number(now.toEpochMilli()),
                                ":endpoints",
                                AttributeValue.fromL(
                                        endpoints.stream().map(Attributes::text).toList()))),
                UnmetCondition.SUPERSEDED);
    }

    private static Deletion deletion(Map<String, AttributeValue> item) {
        return new Deletion(
                text(item, ID),
                text(item, "workspace"),
                text(item, "thread"),
                text(item, "event"),
                text(item, "requested_by"),
                Instant.ofEpochMilli(number(item, "requested_at")),
                number(item, MESSAGES),
                number(item, RESPONSES),
                item.containsKey("purged_at")
                        ? Optional.of(Instant.ofEpochMilli(number(item, "purged_at")))
                        : Optional.empty(),
                item.getOrDefault("endpoints", AttributeValue.fromL(List.of())).l().stream()
                        .map(AttributeValue::s)
                        .toList());
    }
}
