package com.aresgen.store.workflows;

import static com.aresgen.store.items.Attributes.text;

import com.aresgen.store.TableNames;
import com.aresgen.store.deletions.Deletion;
import com.aresgen.store.deletions.Purger;
import com.aresgen.store.idempotency.PartitionPurge;
import com.aresgen.store.idempotency.PartitionPurge.Content;
import com.aresgen.store.idempotency.PartitionPurge.Partition;
import com.aresgen.store.items.Heads;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Removes the rest of a deleted workflow itself: its versions, and the stored answers that quote it. */
public final class WorkflowPurger implements Purger {
    private final PartitionPurge purge;
    private final Partition partition;

    @Inject
    public WorkflowPurger(PartitionPurge purge, TableNames tables) {
        this.purge = purge;
        this.partition = new Partition(tables.workflows(), WorkflowItems.WORKFLOW, List.of(), WorkflowPurger::content);
    }

    @Override
    public boolean page(Deletion deletion) {
        return purge.page(deletion, partition);
    }

    private static Content content(Map<String, AttributeValue> item) {
        var key = text(item, Heads.ITEM);
        if (key.startsWith(WorkflowItems.RESPONSE)) {
            return new Content(Map.of(), Optional.of(key.substring(WorkflowItems.RESPONSE.length())));
        }
        return new Content(
                key.startsWith(WorkflowItems.VERSIONS) ? Map.of("versions", 1L) : Map.of(), Optional.empty());
    }
}
