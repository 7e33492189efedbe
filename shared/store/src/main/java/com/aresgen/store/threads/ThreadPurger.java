package com.aresgen.store.threads;

import static com.aresgen.store.items.Attributes.number;
import static com.aresgen.store.items.Attributes.text;

import com.aresgen.store.TableNames;
import com.aresgen.store.deletions.Deletion;
import com.aresgen.store.deletions.Purger;
import com.aresgen.store.idempotency.PartitionPurge;
import com.aresgen.store.idempotency.PartitionPurge.Content;
import com.aresgen.store.idempotency.PartitionPurge.Partition;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Removes the rest of a deleted thread: its turns, and the stored answers that quote them. */
public final class ThreadPurger implements Purger {
    private final PartitionPurge purge;
    private final Partition partition;

    @Inject
    public ThreadPurger(PartitionPurge purge, TableNames tables) {
        this.purge = purge;
        this.partition = new Partition(
                tables.threads(),
                ThreadHead.THREAD,
                List.of(TurnItems.MESSAGES, TurnItems.RESPONSE),
                ThreadPurger::content);
    }

    @Override
    public boolean page(Deletion deletion) {
        return purge.page(deletion, partition);
    }

    /** The later parts of a long turn have neither attribute. */
    private static Content content(Map<String, AttributeValue> item) {
        return new Content(
                Map.of("messages", item.containsKey(TurnItems.MESSAGES) ? number(item, TurnItems.MESSAGES) : 0L),
                item.containsKey(TurnItems.RESPONSE) ? Optional.of(text(item, TurnItems.RESPONSE)) : Optional.empty());
    }
}
