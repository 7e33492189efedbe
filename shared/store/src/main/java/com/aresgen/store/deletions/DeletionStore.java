package com.aresgen.store.deletions;

import static com.aresgen.store.items.Attributes.number;
import static com.aresgen.store.items.Attributes.text;

import com.aresgen.http.Payload;
import com.aresgen.http.Write;
import com.aresgen.http.values.Ids;
import com.aresgen.store.TableNames;
import com.aresgen.store.items.Attributes;
import com.aresgen.store.items.DueIndex;
import com.aresgen.store.items.ItemWrite;
import com.aresgen.store.items.Transaction;
import com.aresgen.store.items.UnmetCondition;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Deletions: one row each, written with the tombstone. While something is left to purge, the row is in the index
 * {@code Due}; it is also the outbox entry of the event for the webhooks. Safe for threads.
 */
@Singleton
public final class DeletionStore {
    private static final String PREFIX = "del";
    private static final String ID = "id";
    private static final String DUE = "due";
    private static final String NEXT = "next_at";
    private static final String STAGE = "stage";
    private static final String PURGING = "purging";
    private static final String PURGED = "purged";
    /** Prefix of the attributes that hold counts. */
    private static final String COUNT = "purged_";

    private static final String PURGED_AT = "purged_at";

    private final DynamoDbClient dynamo;
    private final Transaction transaction;
    private final String table;

    @Inject
    public DeletionStore(DynamoDbClient dynamo, Transaction transaction, TableNames tables) {
        this.dynamo = dynamo;
        this.transaction = transaction;
        this.table = tables.deletions();
    }

    /** The id of the one deletion that a subject can have. */
    static String idOf(String subject) {
        return PREFIX + subject.substring(subject.indexOf('_'));
    }

    public Write insert(Deletion deletion) {
        var item = new HashMap<String, AttributeValue>();
        item.put(ID, text(deletion.id()));
        item.put("workspace", text(deletion.workspace()));
        item.put("kind", text(deletion.kind()));
        item.put("subject", text(deletion.subject()));
        item.put("event", text(deletion.event()));
        item.put("requested_by", text(deletion.requestedBy()));
        item.put("requested_at", number(deletion.requestedAt().toEpochMilli()));
        item.put(STAGE, text(PURGING));
        item.put(DUE, text(DUE));
        item.put(NEXT, number(deletion.requestedAt().toEpochMilli()));
        deletion.counts().forEach((name, count) -> item.put(COUNT + name, number(count)));
        return ItemWrite.insert(table, item, ID);
    }

    /** One strongly consistent GetItem: one read unit per 4 KB. No call if {@code id} is not the id of a deletion. */
    public Optional<Deletion> find(String id) {
        return Ids.isOf(PREFIX, id) ? read(id).map(DeletionStore::deletion) : Optional.empty();
    }

    /**
     * Whether the subject was deleted, true from the commit of its deletion on. One strongly consistent GetItem: one
     * read unit per 4 KB.
     */
    public boolean isGone(String subject) {
        return read(idOf(subject)).isPresent();
    }

    private Optional<Map<String, AttributeValue>> read(String id) {
        var item = dynamo.getItem(request ->
                        request.tableName(table).key(Map.of(ID, text(id))).consistentRead(true))
                .item();
        return item.isEmpty() ? Optional.empty() : Optional.of(item);
    }

    /**
     * Ids of deletions that a worker should have finished by {@code now}, the longest waiting first. One Query of the
     * index: half a read unit per 4 KB.
     */
    public List<String> due(Instant now, int most) {
        return new DueIndex(dynamo, table)
                .keys(now, most).stream().map(item -> text(item, ID)).toList();
    }

    /** The message that wakes a worker for this deletion. */
    public static String message(String id) {
        return Payload.json(Map.of(ID, id)).text();
    }

    /** Adds to the counts of a deletion that still runs, and makes it due at {@code next}. */
    public ItemWrite counted(String id, Map<String, Long> more, Instant next) {
        var names = new HashMap<>(Map.of("#next", NEXT, "#stage", STAGE));
        var values = new HashMap<>(Map.of(":next", number(next.toEpochMilli()), ":purging", text(PURGING)));
        var additions = new ArrayList<String>();
        more.forEach((name, count) -> {
            names.put("#" + name, COUNT + name);
            values.put(":" + name, number(count));
            additions.add("#" + name + " :" + name);
        });
        return ItemWrite.update(
                table,
                Map.of(ID, text(id)),
                update -> update.updateExpression("ADD " + String.join(", ", additions) + " SET #next = :next")
                        .conditionExpression("#stage = :purging")
                        .expressionAttributeNames(names)
                        .expressionAttributeValues(values),
                UnmetCondition.SUPERSEDED);
    }

    /**
     * Records that nothing is left and inserts the event's deliveries, in one transaction: two write units per KB of
     * each row. Writes nothing if that was done before; if the transaction cannot commit, the row stays due.
     */
    public void finish(Deletion deletion, Instant now, List<String> webhooks, List<? extends Write> deliveries) {
        var writes = new ArrayList<Write>();
        writes.add(purged(deletion.id(), now, webhooks));
        writes.addAll(deliveries);
        var _ = transaction.attempt(writes);
    }

    private ItemWrite purged(String id, Instant now, List<String> webhooks) {
        return ItemWrite.update(
                table,
                Map.of(ID, text(id)),
                update -> update.updateExpression(
                                "SET #stage = :purged, #at = :now, #webhooks = :webhooks REMOVE #due, #next")
                        .conditionExpression("#stage = :purging")
                        .expressionAttributeNames(Map.of(
                                "#stage", STAGE, "#at", PURGED_AT, "#webhooks", "webhooks", "#due", DUE, "#next", NEXT))
                        .expressionAttributeValues(Map.of(
                                ":purged", text(PURGED),
                                ":purging", text(PURGING),
                                ":now", number(now.toEpochMilli()),
                                ":webhooks",
                                        AttributeValue.fromL(webhooks.stream()
                                                .map(Attributes::text)
                                                .toList()))),
                UnmetCondition.SUPERSEDED);
    }

    private static Deletion deletion(Map<String, AttributeValue> item) {
        return new Deletion(
                text(item, ID),
                text(item, "workspace"),
                text(item, "kind"),
                text(item, "subject"),
                text(item, "event"),
                text(item, "requested_by"),
                Instant.ofEpochMilli(number(item, "requested_at")),
                counts(item),
                item.containsKey(PURGED_AT)
                        ? Optional.of(Instant.ofEpochMilli(number(item, PURGED_AT)))
                        : Optional.empty(),
                item.getOrDefault("webhooks", AttributeValue.fromL(List.of())).l().stream()
                        .map(AttributeValue::s)
                        .toList());
    }

    private static SequencedMap<String, Long> counts(Map<String, AttributeValue> item) {
        var counts = new TreeMap<String, Long>();
        item.keySet().stream()
                .filter(name -> name.startsWith(COUNT) && !name.equals(PURGED_AT))
                .forEach(name -> counts.put(name.substring(COUNT.length()), number(item, name)));
        return counts;
    }
}
