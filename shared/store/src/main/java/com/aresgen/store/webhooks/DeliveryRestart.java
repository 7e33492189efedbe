package com.aresgen.store.webhooks;

import static com.aresgen.store.items.Attributes.number;
import static com.aresgen.store.items.Attributes.text;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The update that restarts a delivery: all attempts and 72 hours from {@code now}, under the same event id. */
record DeliveryRestart(Instant now) {
    static final String EXPRESSION = "SET #status = :pending, #attempt = :zero, #started = :now, #next = :now,"
            + " #due = :due, #expires = :expires REMOVE #owner";

    static final String EXISTS = "attribute_exists(#event)";

    static final Map<String, String> NAMES = Map.of(
            "#status", DeliveryItem.STATUS,
            "#attempt", DeliveryItem.ATTEMPT,
            "#started", DeliveryItem.STARTED,
            "#next", DeliveryItem.NEXT,
            "#due", DeliveryItem.DUE,
            "#owner", DeliveryItem.OWNER,
            "#event", DeliveryItem.EVENT,
            "#expires", DeliveryItem.EXPIRES);

    Map<String, AttributeValue> values() {
        return new HashMap<>(Map.of(
                ":pending", text(Delivery.Status.PENDING.wire()),
                ":zero", number(0),
                ":now", number(now.toEpochMilli()),
                ":due", DeliveryItem.IS_DUE,
                ":expires", DeliveryItem.expires(now)));
    }
}
