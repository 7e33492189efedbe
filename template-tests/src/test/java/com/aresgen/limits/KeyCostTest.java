package com.aresgen.limits;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.faults.StoreCalls;
import com.aresgen.http.problem.Failure;
import com.aresgen.http.values.BearerKey;
import com.aresgen.http.values.Region;
import com.aresgen.store.keys.InvalidToken;
import com.aresgen.store.keys.KeyExpired;
import com.aresgen.store.keys.KeyRevoked;
import com.aresgen.store.keys.KeyStore.Admission;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The cost of admitting a call, and the refusals that spend nothing. */
class KeyCostTest {
    private static final Instant NOW = Instant.ofEpochSecond(1_800_000_000L);

    private final LimitedKey key = LimitedKey.of(600);

    @Test
    void theFirstCallOfASecondCostsTwoStoreCallsAndEveryOtherOne() {
        assertThat(costOf(NOW)).isEqualTo(2);
        assertThat(costOf(NOW)).isEqualTo(1);
        assertThat(costOf(NOW.plusMillis(999))).isEqualTo(1);
        assertThat(costOf(NOW.plusSeconds(1))).isEqualTo(2);
        assertThat(costOf(NOW.plusSeconds(1))).isEqualTo(1);
        assertThat(costOf(NOW)).as("a clock that is behind").isEqualTo(2);
    }

    @Test
    void theItemOfABusyKeyWithTwoSecretsAllBudgetsAndTheLongestNameIsOneWriteUnit() {
        var counts = new HashMap<String, AttributeValue>();
        for (int slot = 0; slot < 61; slot++) {
            counts.put("%02d".formatted(slot), AttributeValue.fromN("599"));
        }
        key.set("b", AttributeValue.fromM(counts));
        key.set("name", AttributeValue.fromS("🐝".repeat(100)));
        key.set("ends", AttributeValue.fromN("1800009999999"));
        key.set("bd", AttributeValue.fromN("99999999999999"));
        key.set("bm", AttributeValue.fromN("99999999999999"));
        key.set("v", AttributeValue.fromN("999"));
        key.set("prev", AttributeValue.fromB(SdkBytes.fromByteArray(key.token().secretHash())));
        key.set("prevUntil", AttributeValue.fromN("1800000000999"));
        key.set("sec", AttributeValue.fromN("1800000001"));
        var size = ItemSize.of(key.item());

        System.out.printf("a key's item, all slots at three digits, in rotation: %d bytes%n", size);
        assertThat(size).isLessThan(1024);
        var ledger = new Ledger();
        StoreCalls.watchedBy(ledger, () -> key.store().admit(key.token(), NOW.plusSeconds(1_000)));
        assertThat(ledger.units()).isEqualTo(2);
    }

    @Test
    void aSecretThatMayNotCallSpendsNothing() {
        var revoked = key.tenant().revoked();
        var expired = key.tenant().rotatedAway(NOW);
        var wrong = new BearerKey(
                Region.EU, key.token().keyId(), BearerKey.create(Region.EU).secret());
        var before = key.item();

        assertThat(refusal(revoked)).isInstanceOf(KeyRevoked.class);
        assertThat(refusal(expired)).isInstanceOf(KeyExpired.class);
        assertThat(refusal(wrong)).isInstanceOf(InvalidToken.class);
        assertThat(refusal(BearerKey.create(Region.EU))).isInstanceOf(InvalidToken.class);
        assertThat(key.item()).isEqualTo(before);
        for (var token : List.of(revoked, expired)) {
            var item = new LimitedKey(key.store(), key.tenant(), token, 600).item();
            assertThat(item.number("sec")).isZero();
            assertThat(item.number("tot")).isZero();
        }
    }

    /** In a second that already has a count, the update's condition alone decides, before any of our code. */
    @Test
    void inTheMiddleOfASecondASecretThatMayNotCallSpendsNothingEither() {
        costOf(NOW);
        var wrong = new BearerKey(
                Region.EU, key.token().keyId(), BearerKey.create(Region.EU).secret());
        assertThat(refusal(wrong)).isInstanceOf(InvalidToken.class);

        key.set("prev", AttributeValue.fromB(SdkBytes.fromByteArray(wrong.secretHash())));
        key.set("prevUntil", AttributeValue.fromN(Long.toString(NOW.toEpochMilli())));
        assertThat(refusal(wrong)).isInstanceOf(KeyExpired.class);

        key.set("st", AttributeValue.fromS("revoked"));
        assertThat(refusal(key.token())).isInstanceOf(KeyRevoked.class);
        assertThat(key.item().number("tot")).isEqualTo(1);
    }

    private int costOf(Instant now) {
        var ledger = new Ledger();
        var admission = StoreCalls.watchedBy(ledger, () -> key.store().admit(key.token(), now));
        assertThat(admission).isInstanceOf(Admission.Admitted.class);
        assertThat(ledger.units()).isEqualTo(ledger.calls().size());
        return ledger.calls().size();
    }

    private Failure refusal(BearerKey token) {
        var ledger = new Ledger();
        var admission = StoreCalls.watchedBy(ledger, () -> key.store().admit(token, NOW));
        assertThat(ledger.calls()).hasSize(1);
        return ((Admission.Refused) admission).failure();
    }
}
