package com.aresgen.store.webhooks;

import com.aresgen.http.values.Ids;
import java.time.Instant;

/**
 * A request to restart what could not be delivered to a webhook, until all of it is restarted.
 *
 * @param key of its row, which has an id {@code rcv_…} in the place of an event's
 * @param since the time from which on deliveries were made
 * @param askedAt when a caller asked; deliveries that were made or restarted since then are left as they are
 */
public record Recovery(Delivery.Key key, Instant since, Instant askedAt) {
    private static final String PREFIX = "rcv";

    static Delivery.Key newKey(String webhook, Ids ids) {
        return new Delivery.Key(webhook, ids.next(PREFIX));
    }

    /** Whether a key is that of a recovery, and not of a delivery. */
    public static boolean isAt(Delivery.Key key) {
        return Ids.isOf(PREFIX, key.event());
    }
}
