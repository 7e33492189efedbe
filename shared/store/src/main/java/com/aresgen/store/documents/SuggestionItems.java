package com.aresgen.store.documents;

import static com.aresgen.store.items.Attributes.number;
import static com.aresgen.store.items.Attributes.text;

import com.aresgen.store.documents.StoredSuggestion.Status;
import com.aresgen.store.items.Attributes;
import com.aresgen.store.items.Heads;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Suggestions as items. */
final class SuggestionItems {
    static final String STATUS = "status";

    private SuggestionItems() {}

    static List<Map<String, AttributeValue>> of(String document, StoredSuggestion suggestion) {
        var attributes = new HashMap<String, AttributeValue>();
        attributes.put(STATUS, text(wire(suggestion.status())));
        attributes.put("command", text(suggestion.command()));
        attributes.put("command_id", text(suggestion.commandId()));
        attributes.put("base", Attributes.number(suggestion.base()));
        attributes.put("author", text(suggestion.author()));
        attributes.put("created_at", Attributes.number(suggestion.createdAt().toEpochMilli()));
        return DocumentItems.withContent(document, key(suggestion.id()), attributes, suggestion.changes());
    }

    static StoredSuggestion suggestion(List<Map<String, AttributeValue>> items) {
        var item = items.getFirst();
        return new StoredSuggestion(
                text(item, Heads.ITEM).substring(DocumentItems.SUGGESTION.length()),
                Status.valueOf(text(item, STATUS).toUpperCase(Locale.ROOT)),
                text(item, "command"),
                text(item, "command_id"),
                number(item, "base"),
                DocumentItems.content(items),
                text(item, "author"),
                Instant.ofEpochMilli(number(item, "created_at")));
    }

    static String key(String suggestion) {
        return DocumentItems.SUGGESTION + suggestion;
    }

    static String wire(Status status) {
        return status.name().toLowerCase(Locale.ROOT);
    }
}
