package com.aresgen.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.http.values.Role;
import org.junit.jupiter.api.Test;

class TrailTest {
    private final Trail trail = new Trail();

    @Test
    void theUsesOfOneModelAreSummedInTheOrderOfItsFirstUse() {
        trail.modelUse(new Trail.ModelUse("first", 7, 3, 100));
        trail.modelUse(new Trail.ModelUse("second", 1, 1, 1));
        trail.modelUse(new Trail.ModelUse("first", 70, 30, 1_000));

        assertThat(trail.modelUses())
                .containsExactly(new Trail.ModelUse("first", 77, 33, 1_100), new Trail.ModelUse("second", 1, 1, 1));
    }

    @Test
    void whatARequestNamedCountsUntilItsCallerIsKnown() {
        assertThat(trail.keyId()).isEmpty();
        trail.presented("key_named");
        trail.workspace("ws_of_the_key");
        assertThat(trail.keyId()).contains("key_named");
        assertThat(trail.workspace()).contains("ws_of_the_key");

        trail.caller(new Caller("ws_1", new Actor.Key("key_1", Actor.Secret.CURRENT), Role.ADMIN));

        assertThat(trail.keyId()).contains("key_1");
        assertThat(trail.workspace()).contains("ws_1");
    }
}
