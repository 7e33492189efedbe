package com.aresgen.http.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.http.Calls;
import com.aresgen.http.values.Headers;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdempotencyKeyTest {
    private static final Calls CALL = Calls.post("/v1/things", "{}");

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE"})
    void methodsThatChangeSomethingTakeAKey(String method) {
        assertThat(IdempotencyKey.of(
                        CALL.method(method).header("idempotency-key", "abc").call()))
                .isEqualTo(new IdempotencyKey.Given("abc"));
        assertThat(IdempotencyKey.of(CALL.method(method).call())).isEqualTo(new IdempotencyKey.Absent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD", "OPTIONS"})
    void methodsThatOnlyReadIgnoreIt(String method) {
        assertThat(IdempotencyKey.of(CALL.method(method)
                        .header("Idempotency-Key", "ä".repeat(300))
                        .call()))
                .isEqualTo(new IdempotencyKey.Absent());
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "abc,            abc",
                "\"abc\",        abc",
                "` \"abc\" `,    abc",
                "\"a b\",        `a b`",
                "\"a\\\"b\",     a\"b",
                "\"a\\\\b\",     a\\b",
                "a\"b,           a\"b",
                "a\\\\b,         a\\\\b"
            })
    void bareAndQuotedAreTheSameKey(String header, String key) {
        assertThat(parsed(header)).isEqualTo(new IdempotencyKey.Given(key));
    }

    @Test
    void aKeyHasOneToTwoHundredAndFiftyFiveCharacters() {
        assertThat(parsed("k")).isEqualTo(new IdempotencyKey.Given("k"));
        assertThat(parsed("k".repeat(255))).isEqualTo(new IdempotencyKey.Given("k".repeat(255)));
        assertThat(parsed("\"" + "k".repeat(255) + "\"")).isEqualTo(new IdempotencyKey.Given("k".repeat(255)));
        assertThat(parsed("k".repeat(256))).isInstanceOf(IdempotencyKey.Malformed.class);
        assertThat(parsed("\"" + "k".repeat(256) + "\"")).isInstanceOf(IdempotencyKey.Malformed.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\"\"", "schlüssel", "😀", "a\tb", "a\u0000b", "a\u007fb", "a\u0085b", "a\nb"})
    void whatIsNotPrintableAsciiIsMalformed(String header) {
        assertThat(parsed(header)).isInstanceOf(IdempotencyKey.Malformed.class);
    }

    /** Such a header could mean a quoted or a bare key, so it is accepted as neither. */
    @ParameterizedTest
    @ValueSource(strings = {"\"", "\"open", "\"a\";p=1", "\"a\",\"b\"", "\"a\\nb\""})
    void whatBeginsWithAQuotationMarkIsAQuotedStringOrMalformed(String header) {
        assertThat(parsed(header)).isInstanceOf(IdempotencyKey.Malformed.class);
    }

    @Test
    void twoKeysAreNoKey() {
        var call = CALL.headers(new Headers(Map.of("Idempotency-Key", List.of("a", "b"))))
                .call();
        assertThat(IdempotencyKey.of(call))
                .isEqualTo(new IdempotencyKey.Malformed(
                        new InvalidIdempotencyKey("Idempotency-Key is sent 2 times; send it once.")));
    }

    @Property
    void everyPrintableKeyMeansTheSameBareAndQuoted(
            @ForAll @StringLength(min = 1, max = 255) @CharRange(from = '!', to = '~') String key) {
        var quoted = "\"" + key.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
        assertThat(parsed(quoted)).isEqualTo(new IdempotencyKey.Given(key));
        if (!key.startsWith("\"")) {
            assertThat(parsed(key)).isEqualTo(new IdempotencyKey.Given(key));
        }
    }

    private static IdempotencyKey parsed(String header) {
        return IdempotencyKey.of(CALL.header("Idempotency-Key", header).call());
    }
}
