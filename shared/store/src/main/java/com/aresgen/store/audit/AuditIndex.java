package com.aresgen.store.audit;

import com.aresgen.store.TableNames;
import com.aresgen.store.items.ItemWrite;
import com.aresgen.store.items.Transaction;
import com.aresgen.store.items.Transaction.Result;
import com.aresgen.store.items.UnmetCondition;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Turns lines of the functions' logs into audit entries, usage, and what keys have spent. A line may arrive twice, in any
 * batch: an entry that has a status is not written again, and the transaction that sets this status also adds the line's
 * usage and cost. Safe for threads.
 */
@Singleton
public final class AuditIndex {
    /** The limit of TransactWriteItems. */
    private static final int MOST_ITEMS = 100;

    private static final String NEW = "attribute_not_exists(#status)";

    private final Transaction transaction;
    private final InstantSource clock;
    private final String auditTable;
    private final String usageTable;

    @Inject
    public AuditIndex(Transaction transaction, InstantSource clock, TableNames tables) {
        this.transaction = transaction;
        this.clock = clock;
        this.auditTable = tables.audit();
        this.usageTable = tables.usage();
    }

    /**
     * All lines are indexed when this returns. When it throws IllegalStateException, some are not, although each was
     * tried; the caller may pass all of them again. One transaction per 100 entries and counters, and one per line of
     * those that are refused: two write units per KB of each entry and counter.
     */
    public void add(List<AuditLine> lines) {
        // A transaction may not name an item twice.
        var distinct = new LinkedHashMap<Map<String, AttributeValue>, AuditLine>();
        lines.forEach(line -> distinct.putIfAbsent(line.key(), line));
        var left = batches(distinct.values()).stream()
                .filter(batch -> !isCommitted(batch))
                .flatMap(List::stream)
                .toList();
        // Alone, so that a line that is indexed already, in conflict or throttled keeps no other line out.
        var faults = left.stream().flatMap(line -> fault(line).stream()).toList();
        if (!faults.isEmpty()) {
            throw new IllegalStateException(
                    faults.size() + " of " + distinct.size() + " audit lines are not indexed", faults.getFirst());
        }
    }

    /** Sends the transaction that adds the lines, of which there are few, on a condition that cannot be met. */
    public void rehearse(List<AuditLine> lines) {
        var _ = transaction.attempt(writes(lines, NEW + " AND attribute_exists(#status)"));
    }

    /** Each line is an item, and may add to counters of its own: for each model that it used, and for what its key spent. */
    private static List<List<AuditLine>> batches(Collection<AuditLine> lines) {
        var batches = new ArrayList<List<AuditLine>>();
        var room = 0L;
        for (var line : lines) {
            var items = line.items();
            if (items > room) {
                batches.add(new ArrayList<>());
                room = MOST_ITEMS;
            }
            batches.getLast().add(line);
            room -= items;
        }
        return batches;
    }

    /** False if a line was indexed before, or if DynamoDB refuses one: which one is seen when each goes alone. */
    private boolean isCommitted(List<AuditLine> batch) {
        try {
            return transaction.attempt(writes(batch, NEW)) instanceof Result.Committed;
        } catch (SdkException _) {
            return false;
        }
    }

    /** Writes one line; empty if it is in the index. */
    private Optional<RuntimeException> fault(AuditLine line) {
        try {
            return transaction.attempt(writes(List.of(line), NEW)) instanceof Result.Refused refused
                    ? Optional.of(new IllegalStateException(refused.failure().detail()))
                    : Optional.empty();
        } catch (SdkException fault) {
            return Optional.of(fault);
        }
    }

    private List<ItemWrite> writes(List<AuditLine> lines, String condition) {
        var usage = new LinkedHashMap<UsageCounter, UsageCounts>();
        var spending = new LinkedHashMap<SpendingCounter, SortedMap<LocalDate, Long>>();
        var writes = new ArrayList<ItemWrite>();
        for (var line : lines) {
            writes.add(ItemWrite.update(
                    auditTable,
                    line.key(),
                    update -> AuditItem.setting(update, line.attributes()).conditionExpression(condition),
                    UnmetCondition.SUPERSEDED));
            line.usage().forEach(use -> usage.merge(use.getKey(), use.getValue(), UsageCounts::plus));
            line.spent()
                    .ifPresent(spent -> spending.computeIfAbsent(spent.counter(), _ -> new TreeMap<>())
                            .merge(spent.day(), spent.nanos(), Long::sum));
        }
        usage.forEach((counter, counts) -> writes.add(counts.addedTo(usageTable, counter)));
        var now = clock.instant();
        spending.forEach((counter, nanos) -> writes.add(counter.adding(usageTable, nanos, now)));
        return writes;
    }
}
