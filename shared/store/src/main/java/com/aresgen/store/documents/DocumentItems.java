package com.aresgen.store.documents;

import static com.aresgen.store.items.Attributes.bytes;
import static com.aresgen.store.items.Attributes.number;
import static com.aresgen.store.items.Attributes.text;

import com.aresgen.store.items.Chunks;
import com.aresgen.store.items.Heads;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The items of a document: {@code head}; {@code log#…} a revision; {@code snapshot#…} the text at a revision;
 * {@code version#…}; {@code suggestion#…}; {@code token#…} the id of an edit token; {@code response#…} the id of a stored
 * answer that quotes the document.
 */
final class DocumentItems {
    static final String DOCUMENT = "document";
    static final String DETAILS = "details";
    static final String VERSION = "version";
    static final String DUE = "due";
    static final String NEXT = "next_at";

    static final String LOG = "log#";
    static final String SNAPSHOT = "snapshot#";
    static final String VERSIONS = "version#";
    static final String SUGGESTION = "suggestion#";
    static final String TOKEN = "token#";
    static final String RESPONSE = "response#";

    /** The id of the stored response that quotes an item, where its call had an Idempotency-Key. */
    static final String QUOTED_BY = "response";

    /** Sorts after every key that begins with what precedes it. */
    static final String END = "~";

    private static final String CONTENT = "content";
    private static final String ZIPPED = "zipped";
    private static final String PARTS = "parts";

    /** Characters that are stored as they are: compressing fewer saves less than gzip adds. */
    private static final int SHORT = 500;

    private DocumentItems() {}

    static Map<String, AttributeValue> key(String document, String item) {
        return Map.of(DOCUMENT, text(document), Heads.ITEM, text(item));
    }

    static String numbered(String prefix, long number) {
        return prefix + "%09d".formatted(number);
    }

    /** The number in a key, which may be that of a further piece. */
    static long numberOf(Map<String, AttributeValue> item, String prefix) {
        return Long.parseLong(text(item, Heads.ITEM).substring(prefix.length(), prefix.length() + 9));
    }

    /** Whether the item holds attributes and the first piece of its content. */
    static boolean isFirst(Map<String, AttributeValue> item) {
        return item.containsKey(PARTS);
    }

    /** Whether further pieces follow those that were read. */
    static boolean isUnfinished(List<Map<String, AttributeValue>> items) {
        return items.size() < number(items.getFirst(), PARTS);
    }

    /**
     * An item with a content of any length: its further pieces are the items {@code <key>#01} and so on, which sort after
     * it.
     */
    static List<Map<String, AttributeValue>> withContent(
            String document, String key, Map<String, AttributeValue> attributes, String content) {
        var first = new HashMap<>(attributes);
        first.putAll(key(document, key));
        if (content.length() <= SHORT) {
            first.put(PARTS, number(0));
            first.put(CONTENT, text(content));
            return List.of(first);
        }
        var pieces = Chunks.of(content.getBytes(StandardCharsets.UTF_8));
        first.put(PARTS, number(pieces.size()));
        first.put(ZIPPED, bytes(pieces.getFirst()));
        var items = new ArrayList<Map<String, AttributeValue>>(List.of(first));
        for (int i = 1; i < pieces.size(); i++) {
            var further = new HashMap<>(key(document, key + "#%02d".formatted(i)));
            further.put(ZIPPED, bytes(pieces.get(i)));
            items.add(further);
        }
        return items;
    }

    /** The content of an item and its further pieces, in order; a missing piece throws IllegalStateException. */
    static String content(List<Map<String, AttributeValue>> items) {
        var first = items.getFirst();
        if (number(first, PARTS) == 0) {
            return text(first, CONTENT);
        }
        if (items.size() != number(first, PARTS)) {
            throw new IllegalStateException(text(first, DOCUMENT) + " lacks pieces of " + text(first, Heads.ITEM));
        }
        var pieces = items.stream().map(item -> bytes(item, ZIPPED)).toList();
        return new String(Chunks.join(pieces), StandardCharsets.UTF_8);
    }
}
