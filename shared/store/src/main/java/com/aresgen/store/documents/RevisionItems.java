package com.aresgen.store.documents;

import static com.aresgen.store.items.Attributes.number;
import static com.aresgen.store.items.Attributes.text;

import com.aresgen.store.items.Attributes;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Revisions and snapshots as items. The item of a keystroke has about 190 bytes. */
final class RevisionItems {
    private RevisionItems() {}

    /** @param response the id of the stored answer that will quote the revision */
    static List<Map<String, AttributeValue>> of(String document, Revision revision, Optional<String> response) {
        var attributes = new HashMap<>(Origins.attributes(revision.origin()));
        attributes.put("author", text(revision.author()));
        attributes.put("client", text(revision.client()));
        attributes.put("seq", Attributes.number(revision.seq()));
        attributes.put("created_at", Attributes.number(revision.createdAt().toEpochMilli()));
        response.ifPresent(id -> attributes.put(DocumentItems.QUOTED_BY, text(id)));
        return DocumentItems.withContent(
                document, DocumentItems.numbered(DocumentItems.LOG, revision.number()), attributes, revision.changes());
    }

    static Revision revision(List<Map<String, AttributeValue>> items) {
        var item = items.getFirst();
        return new Revision(
                DocumentItems.numberOf(item, DocumentItems.LOG),
                text(item, "author"),
                Origins.of(item),
                text(item, "client"),
                number(item, "seq"),
                DocumentItems.content(items),
                Instant.ofEpochMilli(number(item, "created_at")));
    }

    static List<Map<String, AttributeValue>> of(String document, Snapshot snapshot) {
        return DocumentItems.withContent(
                document,
                DocumentItems.numbered(DocumentItems.SNAPSHOT, snapshot.revision()),
                Map.of(),
                snapshot.text());
    }

    static Snapshot snapshot(List<Map<String, AttributeValue>> items) {
        return new Snapshot(
                DocumentItems.numberOf(items.getFirst(), DocumentItems.SNAPSHOT), DocumentItems.content(items));
    }
}
