package com.aresgen.store.knowledge;

import static com.aresgen.store.items.Attributes.bytes;
import static com.aresgen.store.items.Attributes.number;
import static com.aresgen.store.items.Attributes.text;

import com.aresgen.http.Payload;
import com.aresgen.store.items.Chunks;
import com.aresgen.store.items.Heads;
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
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;

/**
 * What the worker that indexes reads and changes. A worker may be killed at any point, and another one may run at the
 * same time: each step can be repeated, and none outlives the deletion of its source. Safe for threads.
 */
@Singleton
public final class KnowledgeWork {
    /** A transaction takes 100 writes. */
    private static final int MOST_REMOVALS = 100;

    private final KnowledgePartition partition;
    private final Transaction transaction;
    private final String table;

    @Inject
    public KnowledgeWork(KnowledgePartition partition, Transaction transaction) {
        this.partition = partition;
        this.transaction = transaction;
        this.table = partition.table();
    }

    /** The message that wakes a worker for this knowledge base. */
    public static String message(String base) {
        return Payload.json(Map.of("id", base)).text();
    }

    /** Ids of knowledge bases with work that is due, the longest waiting first. One Query of the index. */
    public List<String> due(Instant now, int most) {
        return partition.due(now, most);
    }

    /**
     * Claims the work of a knowledge base until {@code lease}; empty if there is none, or another worker has it. One
     * conditional UpdateItem.
     */
    public Optional<KnowledgeBase> claim(String base, Instant now, Instant lease) {
        return update(
                base,
                "SET #next = :lease",
                "#due = :due AND #next <= :now",
                Map.of(":lease", time(lease), ":now", time(now), ":due", text(KnowledgeItems.DUE)));
    }

    /** The work is done; false, and nothing is written, if a caller has changed the sources meanwhile. */
    public boolean finish(KnowledgeBase claimed) {
        var seen = Map.of(":seen", number(claimed.changes()), ":workspace", text(claimed.workspace()));
        return update(
                        claimed.id(),
                        "REMOVE #due, #next, #attempts",
                        "#changes = :seen AND #workspace = :workspace",
                        seen)
                .isPresent();
    }

    /** The work is due again at {@code next}. */
    public void retry(KnowledgeBase claimed, Instant next, int attempts) {
        update(
                claimed.id(),
                "SET #due = :due, #next = :next, #attempts = :attempts",
                "#workspace = :workspace",
                Map.of(
                        ":due", text(KnowledgeItems.DUE),
                        ":next", time(next),
                        ":attempts", number(attempts),
                        ":workspace", text(claimed.workspace())));
    }

    private Optional<KnowledgeBase> update(
            String base, String expression, String condition, Map<String, AttributeValue> values) {
        var names = new HashMap<String, String>();
        for (var name : List.of(KnowledgeItems.DUE, KnowledgeItems.CHANGES, KnowledgeItems.ATTEMPTS, Heads.WORKSPACE)) {
            if ((expression + condition).contains("#" + name)) {
                names.put("#" + name, name);
            }
        }
        if ((expression + condition).contains("#next")) {
            names.put("#next", KnowledgeItems.NEXT);
        }
        try {
            return Optional.of(partition
                            .dynamo()
                            .updateItem(request -> request.tableName(table)
                                    .key(KnowledgeItems.key(base, Heads.HEAD))
                                    .updateExpression(expression)
                                    .conditionExpression(condition)
                                    .expressionAttributeNames(names)
                                    .expressionAttributeValues(values)
                                    .returnValues(ReturnValue.ALL_NEW))
                            .attributes())
                    .map(KnowledgeItems::base);
        } catch (ConditionalCheckFailedException _) {
            return Optional.empty();
        }
    }

    /**
     * Records how far the indexing of a source is, unless it was replaced or deleted meanwhile. One transaction of one
     * row.
     */
    public void record(StoredSource source) {
        var _ = transaction.attempt(List.of(ItemWrite.put(
                table,
                SourceItems.of(source),
                "#revision = :revision",
                Map.of("#revision", SourceItems.REVISION),
                Map.of(":revision", text(source.revision())),
                UnmetCondition.SUPERSEDED)));
    }

    /**
     * Stores chunks and vectors of a source in as many transactions as they need; false if it was replaced or deleted
     * meanwhile. Each transaction checks the row of the source: two write units per KB.
     */
    public boolean store(StoredSource source, SourceContent content) {
        for (var batch : content.batches(table)) {
            var writes = new ArrayList<ItemWrite>();
            writes.add(ItemWrite.check(
                    table,
                    SourceItems.key(source),
                    SourceItems.REVISION + " = :revision",
                    Map.of(":revision", text(source.revision())),
                    UnmetCondition.SUPERSEDED));
            writes.addAll(batch);
            if (!(transaction.attempt(writes) instanceof Transaction.Result.Committed)) {
                return false;
            }
        }
        return true;
    }

    /** The text that the caller sent for this revision; empty if there is none. */
    public Optional<byte[]> raw(StoredSource source) {
        var pieces = partition
                .beginningWith(source.id(), KnowledgeItems.RAW + source.revision() + "#")
                .map(item -> bytes(item, KnowledgeItems.CONTENT))
                .toList();
        return pieces.isEmpty() ? Optional.empty() : Optional.of(Chunks.join(pieces));
    }

    /**
     * Ids of sources with vectors that the manifest does not name. A strongly consistent Query per 1 MB: one read unit
     * per 4 KB of all vectors.
     */
    public Set<String> withOtherVectors(String base, Manifest manifest) {
        return partition
                .keys(base, KnowledgeItems.VECTORS)
                .map(key -> KnowledgeItems.page(key, new byte[0]))
                .filter(page -> manifest.entry(page.source())
                        .filter(entry -> entry.revision().equals(page.revision()))
                        .isEmpty())
                .map(VectorPage::source)
                .collect(Collectors.toSet());
    }

    /**
     * Removes the content of all revisions of a source but those given: of the ones that were replaced, before or after
     * they were indexed. Queries of its keys, and transactions of the removals in the order of the keys: vectors last,
     * so that {@link #withOtherVectors} finds what a killed worker has left.
     */
    public void removeOthers(StoredSource source, Set<String> kept) {
        var removals = new ArrayList<ItemWrite>();
        partition
                .keys(source.id())
                .filter(key -> KnowledgeItems.isContent(key) && !kept.contains(KnowledgeItems.revisionOf(key)))
                .forEach(key -> {
                    removals.add(ItemWrite.delete(table, KnowledgeItems.key(source.id(), key)));
                    KnowledgeItems.pageOf(source, key).ifPresent(page -> removals.add(ItemWrite.delete(table, page)));
                });
        for (var from = 0; from < removals.size(); from += MOST_REMOVALS) {
            var _ = transaction.attempt(removals.subList(from, Math.min(removals.size(), from + MOST_REMOVALS)));
        }
    }

    /**
     * Makes a manifest the one that readers use; false, with nothing written, if another one has become it meanwhile.
     * One transaction of three items.
     */
    public boolean flip(KnowledgeBase claimed, Manifest manifest, int failed, Instant now) {
        var head = ItemWrite.update(
                table,
                KnowledgeItems.key(claimed.id(), Heads.HEAD),
                update -> update.updateExpression(
                                "SET #version = :next, #chunks = :chunks, #failed = :failed," + " updated_at = :now")
                        .conditionExpression("#workspace = :workspace AND #version = :version")
                        .expressionAttributeNames(Map.of(
                                "#version", KnowledgeItems.VERSION,
                                "#chunks", KnowledgeItems.CHUNKS,
                                "#failed", KnowledgeItems.FAILED,
                                "#workspace", Heads.WORKSPACE))
                        .expressionAttributeValues(Map.of(
                                ":next", number(manifest.version()),
                                ":version", number(manifest.version() - 1),
                                ":chunks", number(manifest.chunks()),
                                ":failed", number(failed),
                                ":now", time(now),
                                ":workspace", text(claimed.workspace()))),
                UnmetCondition.SUPERSEDED);
        var old = KnowledgeItems.manifestKey(manifest.version() - 1);
        return transaction.attempt(List.of(
                        head,
                        ItemWrite.put(table, KnowledgeItems.manifest(claimed.id(), manifest)),
                        ItemWrite.delete(table, KnowledgeItems.key(claimed.id(), old))))
                instanceof Transaction.Result.Committed;
    }

    private static AttributeValue time(Instant at) {
        return number(at.toEpochMilli());
    }
}
