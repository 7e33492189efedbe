package com.aresgen.store.keys;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.http.Actor;
import com.aresgen.http.Caller;
import com.aresgen.http.values.BearerKey;
import com.aresgen.http.values.Region;
import com.aresgen.http.values.Role;
import com.aresgen.store.items.Attributes;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class KeyItemTest {
    private static final Instant NOW = Instant.parse("2026-05-11T08:14:22.184Z");
    private static final String WORKSPACE = "wsp_01J00000000000000000000000";
    private static final int WRITE_UNIT = 1_024;

    private final BearerKey current = BearerKey.create(Region.EU);
    private final BearerKey previous = new BearerKey(Region.EU, current.keyId(), "0".repeat(43));
    private final KeyItem fresh =
            KeyItems.key(current, WORKSPACE, Role.EDITOR, KeySettings.named("n".repeat(100)), NOW);

    @Test
    void aRotatedKeyWithAFullWindowStillCostsOneWriteUnit() {
        var window = new Window(NOW.getEpochSecond(), 61 * 999, Collections.nCopies(Window.SLOTS, 999));
        assertThat(size(rotated(window).item())).isGreaterThan(500).isLessThan(WRITE_UNIT);
    }

    @Test
    void aFreshKeyHasAnEmptyWindowAndEverySlot() {
        assertThat(fresh.window()).isEqualTo(Window.empty());
        assertThat(requireNonNull(fresh.item().get(KeyItem.COUNTS)).m()).hasSize(Window.SLOTS);
        assertThat(fresh.limit()).isEqualTo(600);
    }

    @Test
    void aWindowIsReadAsItWasWritten() {
        var counts = IntStream.range(0, Window.SLOTS).boxed().toList();
        var window = new Window(NOW.getEpochSecond(), 61 * 30, counts);
        assertThat(rotated(window).window()).isEqualTo(window);
    }

    @Test
    void theCurrentSecretCalls() {
        assertThat(fresh.refusal(current.secretHash(), NOW)).isEmpty();
        assertThat(fresh.caller(current.secretHash()))
                .isEqualTo(new Caller(WORKSPACE, new Actor.Key(current.keyId(), Actor.Secret.CURRENT), Role.EDITOR));
    }

    @Test
    void aSecretOfNobodyIsInvalid() {
        assertThat(fresh.refusal(previous.secretHash(), NOW)).contains(new InvalidToken());
    }

    @Test
    void thePreviousSecretCallsUntilItsGraceEnds() {
        var until = NOW.plus(Duration.ofHours(24));
        var key = rotated(Window.empty());
        assertThat(key.refusal(previous.secretHash(), until.minusMillis(1))).isEmpty();
        assertThat(key.refusal(previous.secretHash(), until)).contains(new KeyExpired(until));
        assertThat(key.refusal(current.secretHash(), until)).isEmpty();
        assertThat(key.caller(previous.secretHash()).actor())
                .isEqualTo(new Actor.Key(previous.keyId(), Actor.Secret.PREVIOUS));
    }

    @Test
    void aRevokedKeySaysSoToItsOwnersOnly() {
        var item = new HashMap<>(fresh.item());
        item.put(KeyItem.STATUS, Attributes.text("revoked"));
        var revoked = new KeyItem(item);
        assertThat(revoked.refusal(current.secretHash(), NOW)).contains(new KeyRevoked());
        assertThat(revoked.refusal(previous.secretHash(), NOW)).contains(new InvalidToken());
    }

    private KeyItem rotated(Window window) {
        var item = new HashMap<>(fresh.item());
        item.put(KeyItem.PREVIOUS, Attributes.bytes(previous.secretHash()));
        item.put(
                KeyItem.PREVIOUS_UNTIL,
                Attributes.number(NOW.plus(Duration.ofHours(24)).toEpochMilli()));
        item.put(KeyItem.SECOND, Attributes.number(window.second()));
        item.put(KeyItem.TOTAL, Attributes.number(window.total()));
        item.put(KeyItem.COUNTS, KeyItem.counts(window));
        return new KeyItem(item);
    }

    /** https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/CapacityUnitCalculations.html */
    private static int size(Map<String, AttributeValue> attributes) {
        return attributes.entrySet().stream()
                .mapToInt(attribute -> bytes(attribute.getKey()) + size(attribute.getValue()))
                .sum();
    }

    private static int size(AttributeValue value) {
        return switch (value.type()) {
            case S -> bytes(value.s());
            case B -> value.b().asByteArray().length;
            // A byte for two digits and one more; trailing zeros, which are not stored, are counted here all the same.
            case N -> (value.n().length() + 1) / 2 + 1;
            case M -> 3 + value.m().size() + size(value.m());
            default -> throw new AssertionError("A key has no " + value.type());
        };
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
