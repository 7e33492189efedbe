package com.aresgen.http.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A rotation of the signing secret: what the old key has signed holds while the old key is listed. */
class SigningKeysTest {
    private static final String TWO = "{\"current\":\"2\",\"keys\":{\"1\":\"first\",\"2\":\"second\"}}";

    private Instant now = Instant.parse("2026-05-11T08:14:22Z");
    private String secret = "first";
    private int reads;
    private final SigningKeys keys = new SigningKeys(
            () -> {
                reads++;
                return secret;
            },
            () -> now);

    @Test
    void aTextIsTheOnlyKey() {
        assertThat(keys.current()).isEqualTo(SigningKey.of("1", "first"));
        assertThat(keys.find("1")).contains(SigningKey.of("1", "first"));
        assertThat(keys.find("2")).isEmpty();
        assertThat(reads).isEqualTo(1);
    }

    @Test
    void aKeyThatWasAddedIsFoundByItsNameAndSignsFromThenOn() {
        assertThat(keys.current().name()).isEqualTo("1");
        secret = TWO;
        now = now.plus(Duration.ofSeconds(11));

        assertThat(keys.find("2")).contains(SigningKey.of("2", "second"));
        assertThat(keys.current().name()).isEqualTo("2");
        assertThat(keys.find("1")).contains(SigningKey.of("1", "first"));
    }

    @Test
    void aKeyThatWasRemovedVerifiesNothingAnyMore() {
        secret = TWO;
        assertThat(keys.find("1")).isPresent();
        secret = "{\"current\":\"2\",\"keys\":{\"2\":\"second\"}}";
        now = now.plus(Duration.ofSeconds(11));

        assertThat(keys.find("no such name")).isEmpty();
        assertThat(keys.find("1")).isEmpty();
    }

    @Test
    void namesThatCallersMakeUpCauseOneReadInTenSeconds() {
        for (int i = 0; i < 1_000; i++) {
            assertThat(keys.find("x" + i)).isEmpty();
        }
        assertThat(reads).isEqualTo(1);
        now = now.plus(Duration.ofSeconds(11));
        assertThat(keys.find("x")).isEmpty();
        assertThat(keys.find("y")).isEmpty();
        assertThat(reads).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"current\":\"2\",\"keys\":{\"1\":\"first\"}}",
                "{\"current\":\"a.b\",\"keys\":{\"a.b\":\"first\"}}",
                "{\"keys\":{\"1\":\"first\"}}",
                "{ first"
            })
    void aSecretOfAnotherShapeIsABugThatDoesNotShowIt(String malformed) {
        secret = malformed;
        assertThatThrownBy(keys::current)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageNotContaining("first")
                .hasNoCause();
    }

    @Test
    void aKeyIsNotShown() {
        assertThat(keys.current()).hasToString("key 1");
    }
}
