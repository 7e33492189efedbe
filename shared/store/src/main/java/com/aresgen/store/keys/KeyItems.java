package com.aresgen.store.keys;

import static com.aresgen.store.items.Attributes.bytes;
import static com.aresgen.store.items.Attributes.number;
import static com.aresgen.store.items.Attributes.text;

import com.aresgen.http.values.BearerKey;
import com.aresgen.http.values.Permission;
import com.aresgen.http.values.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Makes the items of new keys, edit tokens and embed keys. */
final class KeyItems {
    /** How long an edit token that has ended is still known, and refused as expired rather than as invalid. */
    private static final Duration KEPT_AFTER_END = Duration.ofDays(7);

    private KeyItems() {}

    static KeyItem key(BearerKey token, String workspace, Role role, KeySettings settings, Instant now) {
        var item = active(token, workspace, role, settings.rateLimit());
        item.putAll(settings(settings));
        item.put(KeyItem.CREATED, number(now.toEpochMilli()));
        return new KeyItem(item);
    }

    /** Only those that are set. */
    static Map<String, AttributeValue> settings(KeySettings settings) {
        var item = new HashMap<String, AttributeValue>();
        item.put(KeyItem.NAME, text(settings.name()));
        item.put(KeyItem.LIMIT, number(settings.rateLimit()));
        settings.expiresAt().ifPresent(end -> item.put(KeyItem.ENDS, number(end.toEpochMilli())));
        var limits = settings.limits();
        putTexts(item, KeyItem.MODELS, limits.models());
        limits.nanosPerDay().ifPresent(nanos -> item.put(KeyItem.DAY_BUDGET, number(nanos)));
        limits.nanosPerMonth().ifPresent(nanos -> item.put(KeyItem.MONTH_BUDGET, number(nanos)));
        return item;
    }

    /** Without {@code created}, so that the index of keys has no edit token. */
    static KeyItem editToken(EditTokenDetails token, BearerKey key, String workspace, int limit) {
        var role = token.permission() == Permission.WRITE ? Role.EDITOR : Role.VIEWER;
        var item = active(key, workspace, role, limit);
        item.put(KeyItem.RESOURCE, text(token.resource()));
        item.put(KeyItem.CREATED_BY, text(token.createdBy()));
        item.put(KeyItem.ENDS, number(token.expiresAt().toEpochMilli()));
        item.put(
                KeyItem.TIME_TO_LIVE,
                number(token.expiresAt().plus(KEPT_AFTER_END).getEpochSecond()));
        putTexts(item, KeyItem.ORIGINS, token.origins());
        return new KeyItem(item);
    }

    /** Without {@code created} as well: the chatbot shows its key. */
    static KeyItem embedKey(EmbedKeyDetails embed, BearerKey key, String workspace, int limit) {
        var item = active(key, workspace, Role.VIEWER, limit);
        item.put(KeyItem.RESOURCE, text(embed.chatbot()));
        item.put(KeyItem.CREATED_BY, text(embed.createdBy()));
        putTexts(item, KeyItem.ORIGINS, embed.origins());
        return new KeyItem(item);
    }

    /** DynamoDB has no empty sets. */
    private static void putTexts(Map<String, AttributeValue> item, String name, Set<String> texts) {
        if (!texts.isEmpty()) {
            item.put(name, AttributeValue.fromSs(List.copyOf(texts)));
        }
    }

    private static Map<String, AttributeValue> active(BearerKey key, String workspace, Role role, int limit) {
        var item = new HashMap<String, AttributeValue>();
        item.put(KeyItem.ID, text(key.keyId()));
        item.put(KeyItem.WORKSPACE, text(workspace));
        item.put(KeyItem.STATUS, text(KeyItem.ACTIVE));
        item.put(KeyItem.ROLE, text(role.wire()));
        item.put(KeyItem.HASH, bytes(key.secretHash()));
        item.put(KeyItem.LIMIT, number(limit));
        item.put(KeyItem.SECOND, number(0));
        item.put(KeyItem.TOTAL, number(0));
        item.put(KeyItem.COUNTS, KeyItem.counts(Window.empty()));
        return item;
    }
}
