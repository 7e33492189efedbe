package com.aresgen.store.documents;

import static com.aresgen.store.items.Attributes.number;
import static com.aresgen.store.items.Attributes.text;

import com.aresgen.store.items.Heads;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The item in the place of a revision that a deleted document does not have any more, or would have had next. A push is
 * one Put of a key that must be free, and reads no head: it may have been overtaken before the document was deleted, so
 * the keys of young revisions stay taken as well as the next one.
 */
final class LogEnd {
    /** In milliseconds. */
    static final String CREATED = "created_at";

    /** Far longer than a call that read the document alive may still run; then DynamoDB removes the item. */
    private static final Duration KEPT = Duration.ofDays(1);

    /**
     * For how long a push may still want the key of a revision: it began before the revision was stored, and both calls
     * last 29 seconds at most. The rest is for clocks that differ.
     */
    private static final Duration WANTED = Duration.ofMinutes(2);

    private LogEnd() {}

    /** Whether a push may still want the key of this item of the log. */
    static boolean isWanted(Map<String, AttributeValue> item, Instant now) {
        return item.containsKey(CREATED)
                && number(item, CREATED) > now.minus(WANTED).toEpochMilli();
    }

    static Map<String, AttributeValue> item(String document, long number, Instant now) {
        var item = new HashMap<>(DocumentItems.key(document, DocumentItems.numbered(DocumentItems.LOG, number)));
        item.put(Heads.FENCE, text(Heads.FENCE));
        item.put("expires_at", number(now.plus(KEPT).getEpochSecond()));
        return item;
    }

    static boolean is(Map<String, AttributeValue> item) {
        return item.containsKey(Heads.FENCE);
    }
}
