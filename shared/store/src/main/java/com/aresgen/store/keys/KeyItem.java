package com.aresgen.store.keys;

import static com.aresgen.store.items.Attributes.bytes;
import static com.aresgen.store.items.Attributes.number;
import static com.aresgen.store.items.Attributes.text;

import com.aresgen.http.Actor;
import com.aresgen.http.Caller;
import com.aresgen.http.problem.Failure;
import com.aresgen.http.values.BearerKey;
import com.aresgen.http.values.Permission;
import com.aresgen.http.values.Role;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A key as it is stored: its workspace, the hashes of its current and previous secret, and its window. Attribute names
 * are short to keep the item within one write unit (1,024 bytes), because every call of the API writes it.
 */
record KeyItem(Map<String, AttributeValue> item) {
    static final String ID = "id";
    static final String WORKSPACE = "ws";
    static final String STATUS = "st";
    static final String ACTIVE = "active";
    static final String REVOKED = "revoked";
    static final String REVOKED_AT = "revokedAt";
    static final String NAME = "name";
    static final String CREATED = "created";
    static final String ROLE = "role";
    static final String HASH = "hash";
    static final String PREVIOUS = "prev";
    static final String PREVIOUS_UNTIL = "prevUntil";
    static final String LIMIT = "lim";
    static final String SECOND = "sec";
    static final String TOTAL = "tot";
    static final String COUNTS = "b";
    /** Of edit tokens and embed keys: the resource, when a token ends, when DynamoDB removes it, and the origins of its pages. */
    static final String RESOURCE = "res";

    static final String ENDS = "ends";
    static final String CREATED_BY = "by";
    static final String TIME_TO_LIVE = "ttl";
    static final String ORIGINS = "origins";

    /** How long an edit token that has ended is still known, and refused as expired rather than as invalid. */
    private static final Duration KEPT_AFTER_END = Duration.ofDays(7);

    /** Made once: each call of the API reads all of them. */
    private static final List<String> SLOT_NAMES = IntStream.range(0, Window.SLOTS)
            .mapToObj(slot -> slot < 10 ? "0" + slot : Integer.toString(slot))
            .toList();

    static KeyItem create(BearerKey token, String workspace, String name, Role role, int limit, Instant now) {
        var item = active(token, workspace, role, limit);
        item.put(NAME, text(name));
        item.put(CREATED, number(now.toEpochMilli()));
        return new KeyItem(item);
    }

    /** Without {@code created}, so that the index of keys has no edit token. */
    static KeyItem editToken(EditTokenDetails token, BearerKey key, String workspace, int limit) {
        var role = token.permission() == Permission.WRITE ? Role.EDITOR : Role.VIEWER;
        var item = active(key, workspace, role, limit);
        item.put(RESOURCE, text(token.resource()));
        item.put(CREATED_BY, text(token.createdBy()));
        item.put(ENDS, number(token.expiresAt().toEpochMilli()));
        item.put(TIME_TO_LIVE, number(token.expiresAt().plus(KEPT_AFTER_END).getEpochSecond()));
        if (!token.origins().isEmpty()) {
            item.put(ORIGINS, AttributeValue.fromSs(List.copyOf(token.origins())));
        }
        return new KeyItem(item);
    }

    /** Without {@code created} as well: the chatbot shows its key. */
    static KeyItem embedKey(EmbedKeyDetails embed, BearerKey key, String workspace, int limit) {
        var item = active(key, workspace, Role.VIEWER, limit);
        item.put(RESOURCE, text(embed.chatbot()));
        item.put(CREATED_BY, text(embed.createdBy()));
        if (!embed.origins().isEmpty()) {
            item.put(ORIGINS, AttributeValue.fromSs(List.copyOf(embed.origins())));
        }
        return new KeyItem(item);
    }

    private static Map<String, AttributeValue> active(BearerKey key, String workspace, Role role, int limit) {
        var item = new HashMap<String, AttributeValue>();
        item.put(ID, text(key.keyId()));
        item.put(WORKSPACE, text(workspace));
        item.put(STATUS, text(ACTIVE));
        item.put(ROLE, text(role.wire()));
        item.put(HASH, bytes(key.secretHash()));
        item.put(LIMIT, number(limit));
        item.put(SECOND, number(0));
        item.put(TOTAL, number(0));
        item.put(COUNTS, counts(Window.empty()));
        return item;
    }

    /**
     * Two characters per slot. All slots exist from the key's creation, since SET cannot add to a number that is
     * missing.
     */
    static String slotName(int slot) {
        return SLOT_NAMES.get(slot);
    }

    static AttributeValue counts(Window window) {
        var map = new HashMap<String, AttributeValue>();
        for (int slot = 0; slot < Window.SLOTS; slot++) {
            map.put(slotName(slot), number(window.counts().get(slot)));
        }
        return AttributeValue.fromM(map);
    }

    Window window() {
        var counts = item.getOrDefault(COUNTS, AttributeValue.fromM(Map.of())).m();
        return new Window(
                number(item, SECOND),
                (int) number(item, TOTAL),
                IntStream.range(0, Window.SLOTS)
                        .mapToObj(slot -> (int) number(counts, slotName(slot)))
                        .toList());
    }

    int limit() {
        return (int) number(item, LIMIT);
    }

    Instant previousUntil() {
        return Instant.ofEpochMilli(number(item, PREVIOUS_UNTIL));
    }

    /** The reason to refuse this secret, if there is one: invalid, expired or revoked, in this order. */
    Optional<Failure> refusal(byte[] secretHash, Instant now) {
        if (!matches(HASH, secretHash)) {
            if (!matches(PREVIOUS, secretHash)) {
                return Optional.of(new InvalidToken());
            }
            if (!previousUntil().isAfter(now)) {
                return Optional.of(new KeyExpired(previousUntil()));
            }
        }
        if (item.containsKey(ENDS) && !end().isAfter(now)) {
            return Optional.of(new TokenExpired(end()));
        }
        if (!isActive()) {
            return Optional.of(isEditToken() ? new TokenRevoked() : new KeyRevoked());
        }
        return Optional.empty();
    }

    private boolean isEditToken() {
        return item.containsKey(ENDS);
    }

    /** When an edit token ends. */
    Instant end() {
        return Instant.ofEpochMilli(number(item, ENDS));
    }

    /** Whether the item is a key of this workspace. Workspaces are items of the same table, without this attribute. */
    boolean isOf(String workspace) {
        return item.containsKey(WORKSPACE) && text(item, WORKSPACE).equals(workspace);
    }

    boolean isActive() {
        return text(item, STATUS).equals(ACTIVE);
    }

    Role role() {
        return Role.valueOf(text(item, ROLE).toUpperCase(Locale.ROOT));
    }

    /** When the secret before the last rotation ends, or ended; empty before the first rotation. */
    Optional<Instant> grace() {
        return item.containsKey(PREVIOUS_UNTIL) ? Optional.of(previousUntil()) : Optional.empty();
    }

    Optional<Instant> revokedAt() {
        return item.containsKey(REVOKED_AT)
                ? Optional.of(Instant.ofEpochMilli(number(item, REVOKED_AT)))
                : Optional.empty();
    }

    Instant created() {
        return Instant.ofEpochMilli(number(item, CREATED));
    }

    /**
     * The newest second of the window, which every admitted call moves on: to the second, and without a write of its
     * own.
     */
    Optional<Instant> lastUsed() {
        var second = number(item, SECOND);
        return second == 0 ? Optional.empty() : Optional.of(Instant.ofEpochSecond(second));
    }

    Caller caller(byte[] secretHash) {
        return new Caller(text(item, WORKSPACE), actor(secretHash), role());
    }

    private Actor actor(byte[] secretHash) {
        if (BearerKey.isEmbedKeyId(text(item, ID))) {
            return new Actor.Visitor(text(item, ID), text(item, RESOURCE), origins(), "");
        }
        return isEditToken() ? editToken() : key(secretHash);
    }

    private Set<String> origins() {
        return item.containsKey(ORIGINS) ? Set.copyOf(item.get(ORIGINS).ss()) : Set.of();
    }

    private Actor editToken() {
        return new Actor.EditToken(
                text(item, ID),
                text(item, RESOURCE),
                role() == Role.EDITOR ? Permission.WRITE : Permission.READ,
                origins());
    }

    private Actor key(byte[] secretHash) {
        var secret = matches(HASH, secretHash) ? Actor.Secret.CURRENT : Actor.Secret.PREVIOUS;
        return new Actor.Key(text(item, ID), secret);
    }

    /** When this secret ends; far in the future for the current one. */
    Instant endOf(byte[] secretHash) {
        return matches(HASH, secretHash) ? Instant.MAX : previousUntil();
    }

    private boolean matches(String attribute, byte[] secretHash) {
        return item.containsKey(attribute) && MessageDigest.isEqual(bytes(item, attribute), secretHash);
    }
}
