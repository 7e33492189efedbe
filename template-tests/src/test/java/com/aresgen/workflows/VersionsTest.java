package com.aresgen.workflows;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.http.values.Role;
import com.aresgen.suite.RunningApi;
import com.aresgen.suite.Tenant;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** PUT /v1/workflows/{id}: a version for each change, and nothing lost. */
class VersionsTest {
    private static final String CHANGED = Workflows.YAML.replace("version: 1", "version: 1\ntimeout: 10m");

    private final Tenant tenant = RunningApi.eu().newTenant();
    private final Workflows workflows = new Workflows(tenant.admin());
    private String id = "";

    @BeforeEach
    void workflow() {
        id = workflows.created();
    }

    @Test
    void aChangeMakesAVersionAndTheEarlierOnesStay() {
        var first = workflows.get("/" + id);
        var reply = workflows.putYaml(id, CHANGED).send();

        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        assertThat(reply.header("ETag")).isEqualTo("\"2\"");
        assertThat(reply.json().path("version").intValue()).isEqualTo(2);
        assertThat(reply.json().path("source").stringValue()).isEqualTo(CHANGED);
        assertThat(reply.json().path("created_at")).isEqualTo(first.json().path("created_at"));
        assertThat(workflows.get("/" + id).body()).isEqualTo(reply.body());
        assertThat(workflows.get("/" + id + "?version=2").body()).isEqualTo(reply.body());
        assertThat(workflows.get("/" + id + "?version=1").body()).isEqualTo(first.body());
        assertThat(workflows.get("/" + id + "?version=1").header("ETag")).isEqualTo("\"1\"");
        assertThat(workflows.get("/" + id + "?version=3").code()).isEqualTo("version_not_found");
        assertThat(workflows.get("/" + id + "?version=0").code()).isEqualTo("validation_failed");
    }

    @Test
    void aCallerThatHasTheVersionGetsNoBody() {
        var reply = RunningApi.eu()
                .http()
                .get("/v1/workflows/" + id)
                .header("If-None-Match", "\"1\"")
                .as(tenant.admin())
                .send();

        assertThat(reply.status()).isEqualTo(304);
        assertThat(reply.body()).isEmpty();
    }

    @Test
    void versionsAreListedNewestFirstInPages() {
        for (int i = 0; i < 4; i++) {
            workflows.putYaml(id, i % 2 == 0 ? CHANGED : Workflows.YAML).send();
        }
        var page = workflows.get("/" + id + "/versions?limit=3");
        var rest = workflows.get("/" + id + "/versions?limit=3&cursor=" + page.header("X-Next-Cursor"));

        assertThat(page.json().findValuesAsString("version")).containsExactly("5", "4", "3");
        assertThat(rest.json().findValuesAsString("version")).containsExactly("2", "1");
        assertThat(rest.header("X-Next-Cursor")).isEmpty();
        assertThat(page.json().get(0).has("source")).isFalse();
    }

    @Test
    void aBodyWithoutANameKeepsTheOneBefore() {
        var nameless = Workflows.json();
        nameless.remove("name");

        assertThat(workflows
                        .put(id, nameless.toString())
                        .send()
                        .json()
                        .path("name")
                        .stringValue())
                .isEqualTo("weekly_brief");
    }

    @Test
    void aFaultyDefinitionChangesNothing() {
        assertThat(workflows.putYaml(id, "version: 1\nsteps: []\n").send().code())
                .isEqualTo("invalid_definition");
        assertThat(workflows.get("/" + id).json().path("version").intValue()).isEqualTo(1);
    }

    @Test
    void ifMatchHoldsAChangeBack() {
        for (var other : new String[] {"\"2\"", "W/\"1\""}) {
            var reply = workflows.putYaml(id, CHANGED).header("If-Match", other).send();
            assertThat(reply.code()).as(other).isEqualTo("precondition_failed");
            assertThat(reply.header("ETag")).isEqualTo("\"1\"");
        }
        assertThat(workflows
                        .putYaml(id, CHANGED)
                        .header("If-Match", "\"1\"")
                        .send()
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aReplayMakesNoVersion() {
        var call = workflows.putYaml(id, CHANGED).keyed("once");
        var first = call.send();

        assertThat(call.send().body()).isEqualTo(first.body());
        assertThat(workflows.get("/" + id).json().path("version").intValue()).isEqualTo(2);
    }

    @Test
    void changesAtTheSameTimeAreAllKept() throws Exception {
        try (var callers = Executors.newFixedThreadPool(4)) {
            var calls = IntStream.range(0, 4)
                    .mapToObj(_ ->
                            callers.submit(() -> workflows.putYaml(id, CHANGED).send()))
                    .toList();
            for (var call : calls) {
                assertThat(call.get().status()).as(call.get().body()).isEqualTo(200);
            }
        }
        assertThat(workflows.get("/" + id + "/versions").json().findValuesAsString("version"))
                .containsExactly("5", "4", "3", "2", "1");
    }

    @Test
    void anotherWorkspaceFindsNothing() {
        var stranger = new Workflows(RunningApi.eu().newTenant().admin());

        assertThat(stranger.get("/" + id).code()).isEqualTo("workflow_not_found");
        assertThat(stranger.get("/" + id + "/versions").code()).isEqualTo("workflow_not_found");
        assertThat(stranger.putYaml(id, CHANGED).send().code()).isEqualTo("workflow_not_found");
        assertThat(stranger.delete(id).code()).isEqualTo("workflow_not_found");
        assertThat(stranger.get("").json()).isEmpty();
    }

    @Test
    void aViewerReadsAndChangesNothing() {
        var viewer = new Workflows(tenant.key(Role.VIEWER));

        assertThat(viewer.get("/" + id).status()).isEqualTo(200);
        assertThat(viewer.putYaml(id, CHANGED).send().code()).isEqualTo("insufficient_role");
    }
}
