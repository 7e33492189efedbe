package com.aresgen.store.idempotency;

import com.aresgen.store.deletions.Deletion;
import com.aresgen.store.deletions.DeletionStore;
import com.aresgen.store.items.ItemWrite;
import com.aresgen.store.items.Transaction;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Removes one page of a deleted resource of any kind: first the stored answers that quote it, then its items, which are
 * counted in the transaction that removes them. So the counts are true after any crash, and however many workers purge
 * at once. Safe for threads.
 */
public final class PurgedPage {
    /** Items of a page: a transaction takes 100 writes, one of which updates the counts. */
    public static final int MOST = 99;

    private final Erasure erasure;
    private final DeletionStore deletions;
    private final Transaction transaction;
    private final InstantSource clock;

    @Inject
    public PurgedPage(Erasure erasure, DeletionStore deletions, Transaction transaction, InstantSource clock) {
        this.erasure = erasure;
        this.deletions = deletions;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Erases the answers of calls of our own, those to come as well; before the items that tell of the calls go. */
    void forget(List<PartitionPurge.InnerCall> calls) {
        for (var call : calls) {
            if (call.isOver()) {
                erasure.erase(call.record());
            } else {
                erasure.seal(call.record());
            }
        }
    }

    /**
     * Removes the page, unless another worker has done so. One transaction: two write units per KB of each item; and
     * {@link Erasure#erase} for each stored answer.
     *
     * @param quoting the ids of the stored answers that quote these items. They are erased first: after a crash, items
     *     that are gone could not name them again
     */
    public void remove(Deletion deletion, List<String> quoting, List<ItemWrite> items, Map<String, Long> counts) {
        quoting.forEach(erasure::erase);
        var writes = new ArrayList<>(items);
        writes.add(deletions.counted(deletion.id(), counts, clock.instant()));
        var _ = transaction.attempt(writes);
    }
}
