package com.aresgen.store.knowledge;

import static com.aresgen.store.items.Attributes.text;

import com.aresgen.store.TableNames;
import com.aresgen.store.deletions.Deletion;
import com.aresgen.store.idempotency.PartitionPurge;
import com.aresgen.store.idempotency.PartitionPurge.Content;
import com.aresgen.store.idempotency.PartitionPurge.Partition;
import com.aresgen.store.idempotency.PurgedPage;
import com.aresgen.store.items.Heads;
import com.aresgen.store.items.ItemWrite;
import com.aresgen.store.items.Transaction;
import com.aresgen.store.items.UnmetCondition;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Removes a knowledge base that is deleted with its last chatbot: source by source, then the rest. */
public final class KnowledgePurger {
    private final PartitionPurge purge;
    private final PurgedPage page;
    private final SourcePurger sources;
    private final KnowledgePartition items;
    private final Transaction transaction;
    private final Partition partition;

    @Inject
    public KnowledgePurger(
            PartitionPurge purge,
            PurgedPage page,
            SourcePurger sources,
            KnowledgePartition items,
            Transaction transaction,
            TableNames tables) {
        this.purge = purge;
        this.page = page;
        this.sources = sources;
        this.items = items;
        this.transaction = transaction;
        this.partition = new Partition(
                tables.knowledge(), KnowledgeItems.KNOWLEDGE, List.of(), _ -> new Content(Map.of(), Optional.empty()));
    }

    /** Removes a page; false when nothing was left. */
    public boolean pageOf(String base, Deletion deletion) {
        var row = items.beginningWith(base, KnowledgeItems.SOURCE).findFirst();
        if (row.isEmpty()) {
            return purge.page(deletion, base, partition);
        }
        var key = KnowledgeItems.key(base, text(row.get(), Heads.ITEM));
        if (SourceItems.isAlive(row.get())) {
            close(key);
        }
        var source = text(row.get(), Heads.ITEM).substring(KnowledgeItems.SOURCE.length());
        if (!sources.page(deletion, source)) {
            page.remove(
                    deletion,
                    List.of(),
                    List.of(ItemWrite.delete(
                            items.table(), key, "attribute_exists(knowledge)", UnmetCondition.SUPERSEDED)),
                    Map.of("sources", 1L));
        }
        return true;
    }

    /** A worker that indexes the source checks its revision in each transaction: it stores nothing from now on. */
    private void close(Map<String, AttributeValue> row) {
        var _ = transaction.attempt(List.of(ItemWrite.update(
                items.table(),
                row,
                update -> update.updateExpression("SET #state = :deleted REMOVE #revision")
                        .conditionExpression("attribute_exists(#state)")
                        .expressionAttributeNames(
                                Map.of("#state", SourceItems.STATE, "#revision", SourceItems.REVISION))
                        .expressionAttributeValues(Map.of(":deleted", text(SourceItems.DELETED))),
                UnmetCondition.SUPERSEDED)));
    }
}
