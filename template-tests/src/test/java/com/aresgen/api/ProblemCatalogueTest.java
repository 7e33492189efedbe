package com.aresgen.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.http.problem.Problem;
import com.aresgen.suite.RunningApi;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ProblemCatalogueTest {
    private final JsonNode list =
            RunningApi.eu().http().get("/v1/problems").send().json();

    @Test
    void isTheCatalogueInItsOrder() {
        assertThat(list.valueStream().map(each -> each.path("code").stringValue()))
                .containsExactlyElementsOf(
                        Arrays.stream(Problem.values()).map(Problem::code).toList());
        for (var problem : Problem.values()) {
            var entry = entry(problem);
            assertThat(entry.path("status").intValue()).isEqualTo(problem.status());
            assertThat(entry.path("title").stringValue()).isEqualTo(problem.title());
            assertThat(entry.path("type").stringValue()).isEqualTo(problem.type());
            assertThat(entry.path("retryable").booleanValue()).isEqualTo(problem.retryable());
        }
    }

    /** The catalogue's entry equals the problem that a caller gets. */
    @Test
    void agreesWithAProblemThatIsMet() {
        var met = RunningApi.eu().http().get("/v1/models").send().json();
        var entry = entry(Problem.MISSING_TOKEN);

        for (var member : new String[] {"code", "status", "title", "type", "retryable"}) {
            assertThat(met.path(member)).isEqualTo(entry.path(member));
        }
        assertThat(met.at("/error/type")).isEqualTo(entry.path("error_type"));
    }

    private JsonNode entry(Problem problem) {
        return list.valueStream()
                .filter(each -> each.path("code").stringValue().equals(problem.code()))
                .findFirst()
                .orElseThrow();
    }
}
