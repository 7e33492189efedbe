package com.aresgen.workspace;

import static com.aresgen.conventions.ProblemAssertions.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.http.values.BearerKey;
import com.aresgen.http.values.Role;
import com.aresgen.models.openai.ModelServer;
import com.aresgen.models.upstream.ServerScript;
import com.aresgen.models.upstream.Upstream;
import com.aresgen.suite.RunningApi;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class ModelsTest {
    private final BearerKey viewer = RunningApi.eu().newTenant().key(Role.VIEWER);

    @Test
    void listsWhatCanBeAskedHereInOpenAisShape() {
        var list = RunningApi.eu().http().get("/v1/models").as(viewer).send().json();

        assertThat(list.path("object").stringValue()).isEqualTo("list");
        var model = list.path("data").get(0);
        assertThat(model.path("id").stringValue()).isEqualTo("local/extractive-1");
        assertThat(model.path("kind").stringValue()).isEqualTo("extractive");
        assertThat(model.path("available").booleanValue()).isTrue();
    }

    @Test
    void theListCanBeThatOfTheModelsThatAnswerHere() {
        var all = models("");
        var available = models("?available=true");
        var others = models("?available=false");

        assertThat(available)
                .isNotEmpty()
                .allMatch(model -> model.path("available").booleanValue());
        assertThat(others)
                .isNotEmpty()
                .noneMatch(model -> model.path("available").booleanValue());
        assertThat(all).hasSize(available.size() + others.size()).containsAll(available);
        assertProblem(
                RunningApi.eu()
                        .http()
                        .get("/v1/models?available=maybe")
                        .as(viewer)
                        .send(),
                422,
                "validation_failed");
    }

    @Test
    void modelsThatTheOperatorsServerListsAreThere() throws Exception {
        var list = ServerScript.json(200, """
                {"object": "list", "data": [{"id": "llama3.2:3b"}, {"id": "acme/fine"}, {"id": "acme/fine"}, {"id": ""}, {"id": "a b"}]}""");
        try (var upstream = Upstream.playing(list)) {
            var server = new ModelServer(
                    () -> "{\"LLM_BASE_URL\":\"" + upstream.baseUrl() + "\",\"LLM_API_KEY\":\"k\"}",
                    InstantSource.system());

            assertThat(server.models()).containsExactly("llama3.2:3b", "acme/fine", "a b");
            assertThat(server.models()).hasSize(3);
            assertThat(upstream.asked())
                    .as("asked once a minute")
                    .singleElement()
                    .satisfies(asked -> {
                        assertThat(asked.line()).isEqualTo("GET /v1/models HTTP/1.1");
                        assertThat(asked.headers()).containsEntry("authorization", "Bearer k");
                    });
        }
    }

    private List<JsonNode> models(String query) {
        return RunningApi.eu()
                .http()
                .get("/v1/models" + query)
                .as(viewer)
                .send()
                .json()
                .path("data")
                .valueStream()
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/models/local/extractive-1", "/v1/models/local%2Fextractive-1"})
    void anIdsSlashNeedNotBeEncoded(String path) {
        var model = RunningApi.eu().http().get(path).as(viewer).send();

        assertThat(model.status()).as(model.body()).isEqualTo(200);
        assertThat(model.json().path("id").stringValue()).isEqualTo("local/extractive-1");
    }
}
