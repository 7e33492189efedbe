package com.aresgen.store.idempotency;

import static com.aresgen.store.items.Attributes.present;
import static com.aresgen.store.items.Attributes.text;

import com.aresgen.store.deletions.Deletion;
import com.aresgen.store.items.Heads;
import com.aresgen.store.items.ItemWrite;
import com.aresgen.store.items.UnmetCondition;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Purges a deleted resource whose items lie in one partition: all that sort after its head, which stays as a tombstone
 * ({@link Heads}). A page costs one strongly consistent Query (one read unit per 4 KB, up to 1 MB) and
 * {@link PurgedPage#remove}. Safe for threads.
 */
public final class PartitionPurge {
    private final DynamoDbClient dynamo;
    private final PurgedPage page;

    @Inject
    public PartitionPurge(DynamoDbClient dynamo, PurgedPage page) {
        this.dynamo = dynamo;
        this.page = page;
    }

    /**
     * Where the items of a kind lie; {@code item} is their sort key.
     *
     * @param key the partition key, whose value is the id of the resource
     * @param attributes that {@code content} reads beside the keys
     * @param content reads what the purge counts of an item
     */
    public record Partition(
            String table,
            String key,
            List<String> attributes,
            Function<Map<String, AttributeValue>, Content> content) {}

    /**
     * What a purge counts of one item.
     *
     * @param response the id of a stored answer that quotes the resource
     * @param calls what was called on behalf of the item
     * @param elsewhere removals of what belongs to the item in other tables, fewer than a transaction takes
     * @param fence the write of a {@link Heads#FENCE} in the place of the item; empty: the item is removed
     */
    public record Content(
            Map<String, Long> counts,
            Optional<String> response,
            List<InnerCall> calls,
            List<ItemWrite> elsewhere,
            Optional<ItemWrite> fence) {
        public Content(Map<String, Long> counts, Optional<String> response) {
            this(counts, response, List.of());
        }

        public Content(Map<String, Long> counts, Optional<String> response, List<ItemWrite> elsewhere) {
            this(counts, response, List.of(), elsewhere);
        }

        public Content(
                Map<String, Long> counts, Optional<String> response, List<InnerCall> calls, List<ItemWrite> elsewhere) {
            this(counts, response, calls, elsewhere, Optional.empty());
        }

        /** The same, of an item that leaves a fence. */
        public Content leaving(ItemWrite put) {
            return new Content(counts, response, calls, elsewhere, Optional.of(put));
        }
    }

    /**
     * A call of our own, under an Idempotency-Key of its own.
     *
     * @param isOver whether it can no longer commit
     */
    public record InnerCall(String workspace, String actor, String idempotencyKey, boolean isOver) {
        String record() {
            return Slot.id(workspace, actor, idempotencyKey);
        }
    }

    /** Removes and counts one page; false when nothing was left. */
    public boolean page(Deletion deletion, Partition partition) {
        return page(deletion, deletion.subject(), partition);
    }

    /** As {@link #page(Deletion, Partition)}, of another resource {@code id} that is deleted with the subject. */
    public boolean page(Deletion deletion, String id, Partition partition) {
        var items = items(id, partition);
        if (items.isEmpty()) {
            return false;
        }
        var removals = new ArrayList<ItemWrite>();
        var contents = new ArrayList<Content>();
        for (var item : items) {
            var content = partition.content().apply(item);
            if (removals.size() + 1 + content.elsewhere().size() > PurgedPage.MOST) {
                break;
            }
            contents.add(content);
            removals.add(content.fence().orElseGet(() -> removal(item, partition)));
            removals.addAll(content.elsewhere());
        }
        var quoting = contents.stream()
                .flatMap(content -> content.response().stream())
                .toList();
        var counts = new HashMap<>(Map.of("responses", (long) quoting.size()));
        contents.forEach(content -> content.counts().forEach((name, count) -> counts.merge(name, count, Long::sum)));
        contents.forEach(content -> page.forget(content.calls()));
        page.remove(deletion, quoting, removals, counts);
        return true;
    }

    /**
     * The sort key of the first item under {@code id} that begins so; empty if there is none. One strongly consistent
     * Query of a single item.
     */
    public Optional<String> first(String id, String beginning, Partition partition) {
        return dynamo
                .query(request -> request.tableName(partition.table())
                        .consistentRead(true)
                        .keyConditionExpression("#key = :id AND begins_with(#item, :beginning)")
                        .expressionAttributeNames(Map.of("#key", partition.key(), "#item", Heads.ITEM))
                        .expressionAttributeValues(Map.of(":id", text(id), ":beginning", text(beginning)))
                        .limit(1))
                .items()
                .stream()
                .map(item -> text(item, Heads.ITEM))
                .findFirst();
    }

    private static ItemWrite removal(Map<String, AttributeValue> item, Partition partition) {
        return ItemWrite.delete(
                partition.table(),
                Map.of(partition.key(), present(item, partition.key()), Heads.ITEM, present(item, Heads.ITEM)),
                "attribute_exists(" + partition.key() + ")",
                UnmetCondition.SUPERSEDED);
    }

    /** Fences count towards the limit of a Query, so that a whole page may be fences. */
    private List<Map<String, AttributeValue>> items(String id, Partition partition) {
        var names = Stream.concat(Stream.of(partition.key(), Heads.ITEM), partition.attributes().stream())
                .collect(Collectors.toMap(name -> "#" + name, name -> name));
        var projection = String.join(", ", names.keySet());
        names.put("#fence", Heads.FENCE);
        return dynamo
                .queryPaginator(request -> request.tableName(partition.table())
                        .consistentRead(true)
                        .keyConditionExpression("#" + partition.key() + " = :id AND #" + Heads.ITEM + " > :head")
                        .filterExpression("attribute_not_exists(#fence)")
                        .projectionExpression(projection)
                        .expressionAttributeNames(names)
                        .expressionAttributeValues(Map.of(":id", text(id), ":head", text(Heads.HEAD)))
                        .limit(PurgedPage.MOST))
                .items()
                .stream()
                .limit(PurgedPage.MOST)
                .toList();
    }
}
