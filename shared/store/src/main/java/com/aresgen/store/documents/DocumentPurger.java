package com.aresgen.store.documents;

import static com.aresgen.store.items.Attributes.text;

import com.aresgen.store.TableNames;
import com.aresgen.store.deletions.Deletion;
import com.aresgen.store.deletions.Purger;
import com.aresgen.store.idempotency.PartitionPurge;
import com.aresgen.store.idempotency.PartitionPurge.Content;
import com.aresgen.store.idempotency.PartitionPurge.Partition;
import com.aresgen.store.items.Heads;
import com.aresgen.store.items.ItemWrite;
import com.aresgen.store.items.UnmetCondition;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Removes the rest of a deleted document: its log, snapshots, versions, suggestions, tokens and stored answers. */
public final class DocumentPurger implements Purger {
    private static final Map<String, String> COUNTED = Map.of(
            DocumentItems.LOG, "revisions",
            DocumentItems.SNAPSHOT, "snapshots",
            DocumentItems.VERSIONS, "versions",
            DocumentItems.SUGGESTION, "suggestions",
            DocumentItems.TOKEN, "edit_tokens");

    private final PartitionPurge purge;
    private final InstantSource clock;
    private final Partition partition;
    private final String documents;
    private final String keys;

    @Inject
    public DocumentPurger(PartitionPurge purge, TableNames tables, InstantSource clock) {
        this.purge = purge;
        this.clock = clock;
        this.documents = tables.documents();
        this.keys = tables.keys();
        this.partition = new Partition(
                documents, DocumentItems.DOCUMENT, List.of(DocumentItems.QUOTED_BY, LogEnd.CREATED), this::content);
    }

    @Override
    public boolean page(Deletion deletion) {
        return purge.page(deletion, partition);
    }

    private Content content(Map<String, AttributeValue> item) {
        var key = text(item, Heads.ITEM);
        var prefix = key.substring(0, key.indexOf('#') + 1);
        if (prefix.equals(DocumentItems.RESPONSE)) {
            return new Content(Map.of(), Optional.of(key.substring(prefix.length())));
        }
        // The further pieces of an item have one number sign more.
        var isFirst = key.indexOf('#', prefix.length()) < 0;
        var counts = isFirst ? Map.of(COUNTED.get(prefix), 1L) : Map.<String, Long>of();
        var response = Optional.ofNullable(item.get(DocumentItems.QUOTED_BY)).map(AttributeValue::s);
        if (prefix.equals(DocumentItems.LOG) && isFirst && LogEnd.isWanted(item, clock.instant())) {
            return new Content(counts, response).leaving(fence(item));
        }
        // A token is a key that reaches this document only, so its item in the table of keys is a part of the document.
        return prefix.equals(DocumentItems.TOKEN)
                ? new Content(
                        counts,
                        response,
                        List.of(ItemWrite.delete(keys, Map.of("id", text(key.substring(prefix.length()))))))
                : new Content(counts, response);
    }

    private ItemWrite fence(Map<String, AttributeValue> item) {
        return ItemWrite.put(
                documents,
                LogEnd.item(
                        text(item, DocumentItems.DOCUMENT),
                        DocumentItems.numberOf(item, DocumentItems.LOG),
                        clock.instant()),
                "attribute_exists(#document) AND attribute_not_exists(#fence)",
                Map.of("#document", DocumentItems.DOCUMENT, "#fence", Heads.FENCE),
                Map.of(),
                UnmetCondition.SUPERSEDED);
    }
}
