package com.aresgen.store.documents;

import static com.aresgen.store.items.Attributes.number;
import static com.aresgen.store.items.Attributes.text;

import com.aresgen.store.items.Heads;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The item in the place of the next revision that a deleted document would have had. */
final class LogEnd {
    /** Far longer than a call that read the document alive may still run; then DynamoDB removes the item. */
    private static final Duration KEPT = Duration.ofDays(1);

    private LogEnd() {}

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
