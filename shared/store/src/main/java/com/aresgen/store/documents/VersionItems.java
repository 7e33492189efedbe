package com.aresgen.store.documents;

import static com.aresgen.store.items.Attributes.number;
import static com.aresgen.store.items.Attributes.text;

import com.aresgen.store.items.Attributes;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Versions as items, of less than 1 KB: their texts are those of revisions. */
final class VersionItems {
    private VersionItems() {}

    static Map<String, AttributeValue> of(String document, StoredVersion version) {
        var item = new HashMap<>(
                DocumentItems.key(document, DocumentItems.numbered(DocumentItems.VERSIONS, version.number())));
        item.putAll(Origins.attributes(version.origin()));
        item.put("id", text(version.id()));
        item.put("revision", Attributes.number(version.revision()));
        item.put("author", text(version.author()));
        item.put("summary", text(version.figures().summary()));
        item.put("words", Attributes.number(version.figures().words()));
        item.put("added", Attributes.number(version.figures().added()));
        item.put("removed", Attributes.number(version.figures().removed()));
        item.put("sha256", text(version.figures().sha256()));
        item.put("parent", Attributes.number(version.parent()));
        item.put("created_at", Attributes.number(version.at().toEpochMilli()));
        return item;
    }

    static StoredVersion version(Map<String, AttributeValue> item) {
        return new StoredVersion(
                text(item, "id"),
                DocumentItems.numberOf(item, DocumentItems.VERSIONS),
                number(item, "revision"),
                text(item, "author"),
                Origins.of(item),
                new StoredVersion.Figures(
                        text(item, "summary"),
                        (int) number(item, "words"),
                        (int) number(item, "added"),
                        (int) number(item, "removed"),
                        text(item, "sha256")),
                number(item, "parent"),
                Instant.ofEpochMilli(number(item, "created_at")));
    }
}
