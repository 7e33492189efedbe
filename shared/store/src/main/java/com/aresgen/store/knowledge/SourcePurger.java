package com.aresgen.store.knowledge;

import static com.aresgen.store.items.Attributes.text;

import com.aresgen.store.TableNames;
import com.aresgen.store.deletions.Deletion;
import com.aresgen.store.deletions.Purger;
import com.aresgen.store.idempotency.PartitionPurge;
import com.aresgen.store.idempotency.PartitionPurge.Content;
import com.aresgen.store.idempotency.PartitionPurge.Partition;
import com.aresgen.store.items.Heads;
import com.aresgen.store.items.ItemWrite;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Removes the rest of a deleted source: its texts, and the vectors that lie with its knowledge base. */
public final class SourcePurger implements Purger {
    private final PartitionPurge purge;
    private final Partition partition;

    @Inject
    public SourcePurger(PartitionPurge purge, TableNames tables) {
        var table = tables.knowledge();
        this.purge = purge;
        this.partition = new Partition(
                table, KnowledgeItems.KNOWLEDGE, List.of(KnowledgeItems.BASE), item -> content(table, item));
    }

    @Override
    public boolean page(Deletion deletion) {
        return page(deletion, deletion.subject());
    }

    /** Removes a page of a source that is deleted together with something else. */
    boolean page(Deletion deletion, String source) {
        return purge.page(deletion, source, partition);
    }

    private static Content content(String table, Map<String, AttributeValue> item) {
        var key = text(item, Heads.ITEM);
        if (key.startsWith(KnowledgeItems.RESPONSE)) {
            return new Content(Map.of(), Optional.of(key.substring(KnowledgeItems.RESPONSE.length())));
        }
        if (!key.startsWith(KnowledgeItems.VECTORS)) {
            return new Content(Map.of("texts", 1L), Optional.empty());
        }
        var parts = key.split("#", -1);
        var page =
                new VectorPage(text(item, KnowledgeItems.KNOWLEDGE), parts[1], Integer.parseInt(parts[2]), new byte[0]);
        var elsewhere = KnowledgeItems.key(text(item, KnowledgeItems.BASE), KnowledgeItems.vectorsKey(page));
        return new Content(Map.of("vectors", 1L), Optional.empty(), List.of(ItemWrite.delete(table, elsewhere)));
    }
}
