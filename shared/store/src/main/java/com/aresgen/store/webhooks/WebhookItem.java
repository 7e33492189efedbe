package com.aresgen.store.webhooks;

import static com.aresgen.store.items.Attributes.number;
import static com.aresgen.store.items.Attributes.text;

import com.aresgen.store.signing.SigningPair;
import com.aresgen.store.signing.SigningSecret;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A webhook as an item, and back. */
record WebhookItem(Map<String, AttributeValue> item) {
    static final String WORKSPACE = "workspace";
    static final String ITEM = "item";
    static final String URL = "url";
    static final String EVENTS = "events";
    static final String STATUS = "status";
    static final String SECRET = "secret";
    static final String PREVIOUS = "previous";
    static final String PREVIOUS_UNTIL = "previous_until";
    private static final String CREATED = "created_at";

    static Map<String, AttributeValue> key(String workspace, String item) {
        return Map.of(WORKSPACE, text(workspace), ITEM, text(item));
    }

    static WebhookItem of(Webhook webhook) {
        var item = new HashMap<>(key(webhook.workspace(), webhook.id()));
        item.put(URL, text(webhook.url()));
        item.put(EVENTS, texts(webhook.events()));
        item.put(STATUS, text(webhook.status().wire()));
        item.put(SECRET, text(webhook.secrets().current().text()));
        item.put(CREATED, number(webhook.createdAt().toEpochMilli()));
        return new WebhookItem(item);
    }

    static AttributeValue texts(List<String> texts) {
        return AttributeValue.fromL(texts.stream().map(AttributeValue::fromS).toList());
    }

    Webhook webhook() {
        return new Webhook(
                text(item, ITEM),
                text(item, WORKSPACE),
                text(item, URL),
                item.getOrDefault(EVENTS, AttributeValue.fromL(List.of())).l().stream()
                        .map(AttributeValue::s)
                        .toList(),
                Webhook.Status.of(text(item, STATUS)),
                new SigningPair(new SigningSecret(text(item, SECRET)), previous()),
                Instant.ofEpochMilli(number(item, CREATED)));
    }

    private Optional<SigningPair.Previous> previous() {
        return item.containsKey(PREVIOUS)
                ? Optional.of(new SigningPair.Previous(
                        new SigningSecret(text(item, PREVIOUS)), Instant.ofEpochMilli(number(item, PREVIOUS_UNTIL))))
                : Optional.empty();
    }
}
