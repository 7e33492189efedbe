package com.aresgen.store.webhooks;

import static com.aresgen.store.items.Attributes.bytes;
import static com.aresgen.store.items.Attributes.number;
import static com.aresgen.store.items.Attributes.text;

import com.aresgen.http.Payload;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A delivery as an item, and back. */
record DeliveryItem(Map<String, AttributeValue> item) {
    static final Duration KEPT = Duration.ofDays(30);
    static final String ENDPOINT = "endpoint";
    static final String EVENT = "event";
    static final String STATUS = "status";
    static final String ATTEMPT = "attempt";
    static final String ATTEMPTS = "attempts";
    static final String OWNER = "owner";
    static final String STARTED = "started_at";
    static final String NEXT = "next_at";
    static final String EXPIRES = "expires_at";

    /** Present only while an attempt is due or running, so that the index holds no other rows. */
    static final String DUE = "due";

    static final AttributeValue IS_DUE = text("yes");

    /** Sorts after the ids of all events, and before those of recoveries, which are in the same partition. */
    static final String AFTER_EVENTS = "evt~";

    static final String WORKSPACE = "workspace";
    static final String CREATED = "created_at";
    private static final String TYPE = "type";
    private static final String PAYLOAD = "payload";

    static Map<String, AttributeValue> key(Delivery.Key key) {
        return Map.of(ENDPOINT, text(key.webhook()), EVENT, text(key.event()));
    }

    static Map<String, AttributeValue> first(String webhook, Event event, Instant now) {
        var item = new HashMap<>(key(new Delivery.Key(webhook, event.id())));
        item.put(WORKSPACE, text(event.workspaceId()));
        item.put(TYPE, text(event.type()));
        item.put(PAYLOAD, bytes(event.payload().bytes()));
        item.put(STATUS, text(Delivery.Status.PENDING.wire()));
        item.put(ATTEMPT, number(0));
        item.put(ATTEMPTS, AttributeValue.fromL(List.of()));
        item.put(CREATED, number(event.created().toEpochMilli()));
        item.put(STARTED, number(now.toEpochMilli()));
        item.put(NEXT, number(now.toEpochMilli()));
        item.put(DUE, IS_DUE);
        item.put(EXPIRES, expires(now));
        return item;
    }

    static AttributeValue expires(Instant now) {
        return number(now.plus(KEPT).getEpochSecond());
    }

    Delivery.Key key() {
        return new Delivery.Key(text(item, ENDPOINT), text(item, EVENT));
    }

    boolean isKept(Instant now) {
        return number(item, EXPIRES) > now.getEpochSecond();
    }

    /** Whether it is no longer tried, or the last attempt since it was started was not accepted. */
    boolean hasFailed() {
        return switch (Delivery.Status.of(text(item, STATUS))) {
            case DELIVERED -> false;
            case EXHAUSTED, CANCELLED -> true;
            case PENDING -> {
                var attempts = attempts();
                yield !attempts.isEmpty() && !attempts.getLast().at().isBefore(instant(STARTED));
            }
        };
    }

    Delivery delivery() {
        return new Delivery(
                key(),
                text(item, WORKSPACE),
                text(item, TYPE),
                new Payload(Payload.JSON, bytes(item, PAYLOAD)),
                Delivery.Status.of(text(item, STATUS)),
                (int) number(item, ATTEMPT),
                instant(CREATED),
                instant(STARTED),
                instant(NEXT),
                attempts());
    }

    private List<Delivery.Attempt> attempts() {
        return item.getOrDefault(ATTEMPTS, AttributeValue.fromL(List.of())).l().stream()
                .map(AttributeValue::m)
                .map(DeliveryItem::attempt)
                .toList();
    }

    static AttributeValue attempts(List<Delivery.Attempt> attempts) {
        return AttributeValue.fromL(attempts.stream()
                .map(DeliveryItem::attempt)
                .map(AttributeValue::fromM)
                .toList());
    }

    private Instant instant(String name) {
        return Instant.ofEpochMilli(number(item, name));
    }

    private static Map<String, AttributeValue> attempt(Delivery.Attempt attempt) {
        var map = new HashMap<>(Map.of(
                "number", number(attempt.number()),
                "at", number(attempt.at().toEpochMilli()),
                "millis", number(attempt.millis()),
                "answer", text(attempt.answer())));
        attempt.status().ifPresent(status -> map.put("status", number(status)));
        attempt.error().ifPresent(error -> map.put("error", text(error)));
        return map;
    }

    private static Delivery.Attempt attempt(Map<String, AttributeValue> map) {
        return new Delivery.Attempt(
                (int) number(map, "number"),
                Instant.ofEpochMilli(number(map, "at")),
                Optional.ofNullable(map.get("status")).map(status -> Integer.parseInt(status.n())),
                Optional.ofNullable(map.get("error")).map(AttributeValue::s),
                number(map, "millis"),
                text(map, "answer"));
    }
}
