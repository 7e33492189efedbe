package com.aresgen.http.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TokenTest {
    @Test
    void aNewTokenNamesItsRegionAndNeverRepeats() {
        var texts = IntStream.range(0, 100)
                .mapToObj(_ -> BearerKey.create(Region.EU).text())
                .toList();
        assertThat(texts).doesNotHaveDuplicates().allMatch(text -> text.matches("ares_eu_\\w{16}_\\w{49}"));
    }

    @Property
    void aTokenIsReadAsItWasWritten(@ForAll("tokens") BearerKey token) {
        assertThat(BearerKey.parse(token.text())).contains(token);
    }

    @Property
    void aTokenWithOneCharacterChangedIsRefused(
            @ForAll("tokens") BearerKey token,
            @ForAll @IntRange(max = 73) int place,
            @ForAll("characters") char other) {
        var changed = new StringBuilder(token.text());
        changed.setCharAt(place, changed.charAt(place) == other ? '~' : other);
        assertThat(BearerKey.parse(changed.toString())).isEmpty();
    }

    @Property
    void aTokenWithTwoNeighboursSwappedIsRefused(
            @ForAll("tokens") BearerKey token, @ForAll @IntRange(max = 72) int place) {
        var text = token.text();
        var swapped =
                text.substring(0, place) + text.charAt(place + 1) + text.charAt(place) + text.substring(place + 2);
        assertThat(BearerKey.parse(swapped).isPresent()).isEqualTo(swapped.equals(text));
    }

    @Property
    void aTokenCutShortIsRefused(@ForAll("tokens") BearerKey token, @ForAll @IntRange(max = 73) int length) {
        assertThat(BearerKey.parse(token.text().substring(0, length))).isEmpty();
    }

    @Property
    void aTokenNeverPrintsItsSecret(@ForAll("tokens") BearerKey token) {
        assertThat(token.toString()).isEqualTo(token.keyId());
        assertThat("refused " + token).doesNotContain(token.secret());
    }

    @Property
    void garbageIsRefusedAndNeverThrows(@ForAll String garbage) {
        assertThat(BearerKey.parse(garbage)).isEmpty();
        assertThat(BearerKey.parse("ares_eu_" + garbage)).isEmpty();
    }

    @Test
    void ofASecretOnlyItsHashIsStored() {
        var token = new BearerKey(Region.US, "key_0000000000000001", "0".repeat(43));
        assertThat(token.secretHash()).hasSize(32).isEqualTo(Sha256.of("0".repeat(43)));
    }

    @Provide
    Arbitrary<BearerKey> tokens() {
        var base62 = Arbitraries.strings().alpha().numeric();
        return Combinators.combine(Arbitraries.of(Region.class), base62.ofLength(16), base62.ofLength(43))
                .as((region, id, secret) -> new BearerKey(region, "key_" + id, secret));
    }

    @Provide
    Arbitrary<Character> characters() {
        return Arbitraries.oneOf(Arbitraries.chars().range('0', 'z'), Arbitraries.chars());
    }
}
