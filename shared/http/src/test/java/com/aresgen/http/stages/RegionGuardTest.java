package com.aresgen.http.stages;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.http.Answer;
import com.aresgen.http.Calls;
import com.aresgen.http.Handler;
import com.aresgen.http.Outcome;
import com.aresgen.http.values.BearerKey;
import com.aresgen.http.values.Region;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegionGuardTest {
    private static final Calls CALL = Calls.get("/v1/things");
    private static final Answer FINE = Answer.ok("fine");

    private final Handler guarded =
            new RegionGuard(Region.EU, Map.of(Region.US, "https://us.api.aresgen.com")).around(_ -> FINE);

    @Test
    void aKeyOfThisRegionPasses() {
        assertThat(guarded.handle(
                        CALL.header("Authorization", bearer(Region.EU)).call()))
                .isSameAs(FINE);
    }

    @Test
    void aKeyOfAnotherRegionIsSentHome() {
        assertThat(guarded.handle(
                        CALL.header("authorization", bearer(Region.US)).call()))
                .isEqualTo(new Outcome.Refusal(new RegionMismatch(Region.US, "https://us.api.aresgen.com")));
    }

    @Test
    void aKeyOfARegionThatNobodyCanNameIsRefusedAllTheSame() {
        var nowhere = new RegionGuard(Region.EU, Map.of()).around(_ -> FINE);
        assertThat(nowhere.handle(
                        CALL.header("Authorization", bearer(Region.US)).call()))
                .isEqualTo(new Outcome.Refusal(new RegionMismatch(Region.US, "its own region")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer", "Bearer ares_us_x_y", "Basic YTpi"})
    void whatIsNoKeyIsLeftToAuthentication(String authorization) {
        assertThat(guarded.handle(CALL.header("Authorization", authorization).call()))
                .isSameAs(FINE);
        assertThat(guarded.handle(CALL.call())).isSameAs(FINE);
    }

    private static String bearer(Region region) {
        return "Bearer " + BearerKey.create(region).text();
    }
}
