package com.aresgen.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.http.values.BearerKey;
import com.aresgen.http.values.Region;
import com.aresgen.local.iam.ObservedPermission;
import com.aresgen.suite.Row;
import com.aresgen.suite.RunningApi;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Routes that anyone may call: they require no key, and do not read one. */
class OpenRoutesTest {
    /** What caches may keep, and for how long. */
    private static final Map<String, String> SHARED = Map.of(
            "GetWorkflowSchema", "public, max-age=3600",
            "GetConsoleFile", "public, max-age=300",
            "GetEditorFile", "public, max-age=300",
            "GetWidget", "public, max-age=300");

    /** The list is short on purpose: each further route is open to everyone. */
    @Test
    void areTheseAndNoOther() {
        assertThat(Row.open().map(Row::toString))
                .containsExactlyInAnyOrder(
                        "GET /v1/openapi.json",
                        "GET /v1/problems",
                        "GET /v1/healthz",
                        "GET /v1/schemas/workflow.json",
                        "GET /v1/console/{file}",
                        "GET /v1/editor/{file}",
                        "GET /v1/widget.js");
    }

    @ParameterizedTest
    @MethodSource("com.aresgen.suite.Row#open")
    void answerWhoeverAsks(Row row) {
        for (var request : Set.of(
                row.request(),
                row.request().header("Authorization", "Bearer nonsense"),
                row.request().as(BearerKey.create(Region.EU)),
                row.request().as(BearerKey.create(Region.US)),
                row.request().as(RunningApi.eu().newTenant().revoked()))) {
            var reply = request.send();

            assertThat(reply.status()).as(reply.body()).isEqualTo(200);
            assertThat(reply.header("X-Region")).isEqualTo("eu");
            assertThat(reply.header("Cache-Control")).isEqualTo(SHARED.getOrDefault(row.endpoint(), "no-store"));
            assertThat(reply.header("RateLimit")).as("nobody's quota").isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("com.aresgen.suite.Row#open")
    void spendNothingOfAKey(Row row) {
        var key = RunningApi.eu().newTenant().admin();
        row.request().as(key).send();

        var reply = RunningApi.eu().http().get("/v1/models").as(key).send();

        assertThat(reply.header("x-ratelimit-remaining-requests")).isEqualTo("599");
    }

    @ParameterizedTest
    @MethodSource("com.aresgen.suite.Row#open")
    void askNoTable(Row row) {
        row.request().send();
        RunningApi.eu()
                .http()
                .get("/v1/models")
                .as(RunningApi.eu().newTenant().admin())
                .send();

        assertThat(RunningApi.eu().local().observed().stream()
                        .map(ObservedPermission::function)
                        .collect(Collectors.toSet()))
                .contains("AresGen-EU-ListModels")
                .doesNotContain("AresGen-EU-" + row.endpoint());
    }
}
