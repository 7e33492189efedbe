package com.aresgen.store.keys;

import static com.aresgen.store.items.Attributes.bytes;
import static com.aresgen.store.items.Attributes.number;
import static com.aresgen.store.items.Attributes.text;

import com.aresgen.http.Actor;
import com.aresgen.http.Caller;
import com.aresgen.http.problem.Failure;
import com.aresgen.http.values.BearerKey;
import com.aresgen.http.values.KeyLimits;
import com.aresgen.http.values.Permission;
import com.aresgen.http.values.Role;
import java.security.MessageDigest;
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
    /** When it ends; absent if never. Every edit token ends. */
    static final String ENDS = "ends";
    /** The limits; absent where there are none. Of costs in nano-dollars. */
    static final String MODELS = "am";

    static final String DAY_BUDGET = "bd";
    static final String MONTH_BUDGET = "bm";
    /** How often the settings were changed, and one more; absent before the first change. */
    static final String VERSION = "v";

    static final long FIRST_VERSION = 1;
    /** Of edit tokens and embed keys: the resource, when DynamoDB removes a token, and the origins of its pages. */
    static final String RESOURCE = "res";

    static final String CREATED_BY = "by";
    static final String TIME_TO_LIVE = "ttl";
    static final String ORIGINS = "origins";

    /** Made once: each call of the API reads all of them. */
    private static final List<String> SLOT_NAMES = IntStream.range(0, Window.SLOTS)
            .mapToObj(slot -> slot < 10 ? "0" + slot : Integer.toString(slot))
            .toList();

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

    /** The reason to refuse this secret, if there is one: invalid, rotated away, revoked or ended, in this order. */
    Optional<Failure> refusal(byte[] secretHash, Instant now) {
        if (!matches(HASH, secretHash)) {
            if (!matches(PREVIOUS, secretHash)) {
                return Optional.of(new InvalidToken());
            }
            if (!previousUntil().isAfter(now)) {
                return Optional.of(new KeyExpired(previousUntil()));
            }
        }
        if (!isActive()) {
            return Optional.of(isEditToken() ? new TokenRevoked() : new KeyRevoked());
        }
        return ends().filter(end -> !end.isAfter(now))
                .map(end -> isEditToken() ? new TokenExpired(end) : new KeyEnded(end));
    }

    private boolean isEditToken() {
        return BearerKey.isEditTokenId(text(item, ID));
    }

    /** When the key or token ends; empty if never. */
    Optional<Instant> ends() {
        return optional(ENDS).map(Instant::ofEpochMilli);
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
        return optional(REVOKED_AT).map(Instant::ofEpochMilli);
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

    KeySettings settings() {
        return new KeySettings(text(item, NAME), limit(), ends(), limits());
    }

    KeyLimits limits() {
        return new KeyLimits(
                item.containsKey(MODELS) ? Set.copyOf(item.get(MODELS).ss()) : Set.of(),
                optional(DAY_BUDGET),
                optional(MONTH_BUDGET));
    }

    private Optional<Long> optional(String name) {
        return item.containsKey(name) ? Optional.of(number(item, name)) : Optional.empty();
    }

    long version() {
        return optional(VERSION).orElse(FIRST_VERSION);
    }

    Caller caller(byte[] secretHash) {
        return new Caller(text(item, WORKSPACE), actor(secretHash), role(), limits());
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
                origins(),
                text(item, CREATED_BY));
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
