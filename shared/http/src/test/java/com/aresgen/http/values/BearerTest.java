package com.aresgen.http.values;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BearerTest {
    @ParameterizedTest
    @ValueSource(strings = {"Bearer abc", "bearer abc", "BEARER   abc", "  Bearer abc  "})
    void theSchemeIsReadWhateverItsCase(String value) {
        assertThat(Bearer.credentials(authorization(value))).contains("abc");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "Bearer", "Bearer ", "Basic abc", "Bearerabc"})
    void otherSchemesAndNothingAtAllAreNoCredentials(String value) {
        assertThat(Bearer.credentials(authorization(value))).isEmpty();
    }

    @Test
    void credentialsThatAreNoKeyOfOursAreNoToken() {
        var token = BearerKey.create(Region.EU);
        assertThat(Bearer.token(authorization("Bearer " + token.text()))).contains(token);
        assertThat(Bearer.token(authorization("Bearer sk-abc"))).isEmpty();
        assertThat(Bearer.token(Headers.NONE)).isEmpty();
    }

    @Property
    void garbageNeverThrows(@ForAll String garbage) {
        assertThat(Bearer.token(authorization(garbage))).isEmpty();
    }

    private static Headers authorization(String value) {
        return Headers.NONE.with("Authorization", value);
    }
}
