package com.aresgen.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.suite.RunningApi;
import org.junit.jupiter.api.Test;

class HealthTest {
    @Test
    void saysThatTheRegionAnswersAndNothingElse() {
        assertThat(RunningApi.eu().http().get("/v1/healthz").send().body())
                .isEqualTo("{\"status\":\"ok\",\"region\":\"eu\"}");
    }
}
