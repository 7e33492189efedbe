package com.aresgen.http.lists;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.http.Calls;
import com.aresgen.http.signing.SigningKeys;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class CursorsTest {
    private static final Cursors.Position POSITION =
            new Cursors.Position(Instant.parse("2026-05-11T08:14:22.184Z"), "thr_01J00000000000000000000001");
    private static final Calls THREADS =
            Calls.get("/v1/chat/threads").from("wsp_1").query("model", "a");

    private final Cursors cursors = signedBy("0123456789abcdef0123456789abcdef");
    private final String cursor = cursors.encode(POSITION, THREADS.call());

    private static Cursors signedBy(String secret) {
        return new Cursors(new SigningKeys(() -> secret, InstantSource.system()));
    }

    @Property
    void aCursorComesBackAsThePlaceItWasMadeFor(@ForAll("instants") Instant created, @ForAll("ids") String id) {
        var position = new Cursors.Position(created, id);
        assertThat(cursors.decode(cursors.encode(position, THREADS.call()), THREADS.call()))
                .contains(position);
    }

    @Property
    void aCursorWithOneCharacterChangedIsRefused(@ForAll("places") int place, @ForAll char other) {
        var changed = new StringBuilder(cursor);
        changed.setCharAt(place, other == cursor.charAt(place) ? '~' : other);
        assertThat(cursors.decode(changed.toString(), THREADS.call())).isEmpty();
    }

    @Property
    void aCursorWithOneCharacterOfItsAlphabetChangedIsRefused(
            @ForAll("places") int place, @ForAll @IntRange(min = 1, max = 63) int step) {
        var alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        var changed = new StringBuilder(cursor);
        changed.setCharAt(place, alphabet.charAt((alphabet.indexOf(cursor.charAt(place)) + step) % 64));
        assertThat(cursors.decode(changed.toString(), THREADS.call())).isEmpty();
    }

    @Test
    void aCursorCutShortOrLengthenedIsRefused() {
        for (int length = 0; length < cursor.length(); length++) {
            assertThat(cursors.decode(cursor.substring(0, length), THREADS.call()))
                    .isEmpty();
        }
        assertThat(cursors.decode(cursor + "A", THREADS.call())).isEmpty();
        assertThat(cursors.decode(cursor + "=", THREADS.call())).isEmpty();
    }

    @Test
    void aCursorHoldsInItsWorkspaceRouteAndFiltersOnly() {
        assertThat(cursors.decode(cursor, THREADS.call())).contains(POSITION);
        assertThat(cursors.decode(cursor, THREADS.from("wsp_2").call())).isEmpty();
        assertThat(cursors.decode(cursor, THREADS.path("/v1/documents").call())).isEmpty();
        assertThat(cursors.decode(cursor, THREADS.query("model", "b").call())).isEmpty();
        assertThat(cursors.decode(cursor, THREADS.query("model", "a", "b").call()))
                .isEmpty();
        assertThat(cursors.decode(cursor, THREADS.query("voice", "a").call())).isEmpty();
    }

    @Test
    void filtersThatMerelyLookAlikeWhenPrintedAreDifferentFilters() {
        var two = Calls.get("/v1/voices").from("wsp_1").query("name", "a").query("status", "b");
        var one = Calls.get("/v1/voices").from("wsp_1").query("name", "a], status=[b");
        assertThat(cursors.decode(cursors.encode(POSITION, two.call()), one.call()))
                .isEmpty();
    }

    @Test
    void theSizeOfThePageAndTheCursorItselfAreNoFilters() {
        var next = THREADS.query("cursor", cursor).query("limit", "50");
        assertThat(cursors.decode(cursor, next.call())).contains(POSITION);
    }

    @Test
    void aCursorOfAnotherRegionsKeyIsRefused() {
        var other = signedBy("fedcba9876543210fedcba9876543210");
        assertThat(other.decode(cursor, THREADS.call())).isEmpty();
    }

    @Property
    void garbageIsRefusedAndNeverThrows(@ForAll String garbage, @ForAll byte[] bytes) {
        assertThat(cursors.decode(garbage, THREADS.call())).isEmpty();
        assertThat(cursors.decode(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes), THREADS.call()))
                .isEmpty();
    }

    @Provide
    Arbitrary<Integer> places() {
        return Arbitraries.integers().between(0, cursor.length() - 1);
    }

    @Provide
    Arbitrary<Instant> instants() {
        return Arbitraries.longs()
                .between(-62_000_000_000L, 250_000_000_000L)
                .map(second -> Instant.ofEpochSecond(second, Math.floorMod(second * 31, 1_000_000_000)));
    }

    @Provide
    Arbitrary<String> ids() {
        return Arbitraries.strings().withCharRange('!', '~').withChars('é').ofMaxLength(40);
    }
}
