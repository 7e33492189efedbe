package com.aresgen.http.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class QuotaTest {
    @Test
    void theHeadersSayItAsTheDraftAndAsOpenAiDo() {
        assertThat(new Quota(600, 598, 41).headers().fields())
                .isEqualTo(Map.of(
                        "RateLimit-Policy", List.of("\"default\";q=600;w=60"),
                        "RateLimit", List.of("\"default\";r=598;t=41"),
                        "x-ratelimit-limit-requests", List.of("600"),
                        "x-ratelimit-remaining-requests", List.of("598"),
                        "x-ratelimit-reset-requests", List.of("41s")));
    }

    @Test
    void withoutAKeyThePolicyStandsAlone() {
        assertThat(Quota.policy(50).fields()).isEqualTo(Map.of("RateLimit-Policy", List.of("\"default\";q=50;w=60")));
    }
}
