package com.aresgen.workflows;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.deletions.Canary;
import com.aresgen.http.json.Json;
import com.aresgen.http.values.Role;
import com.aresgen.suite.FinishedDeletions;
import com.aresgen.suite.LogLines;
import com.aresgen.suite.RunningApi;
import com.aresgen.suite.TemplateTables;
import com.aresgen.suite.Tenant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A deleted workflow leaves nothing behind, and none of its runs. */
class DeletedWorkflowTest {
    private final Tenant tenant = RunningApi.eu().newTenant();
    private final Workflows workflows = new Workflows(tenant.admin());

    @Test
    void aCanaryInEveryVersionAndRunIsNowhereAfterThePurge() {
        var canary = "canary" + UUID.randomUUID().toString().replace("-", "");
        var yaml = Workflows.YAML.replace("weekly_brief", canary).replace("Monday", canary);
        var id = workflows
                .postYaml("/v1/workflows", yaml)
                .keyed("made")
                .send()
                .json()
                .path("id")
                .stringValue();
        workflows.putYaml(id, yaml + "# Again.\n").keyed("changed").send();
        for (var run : new String[] {"run_1" + canary, "run_2" + canary}) {
            item(id, "listed#" + run, Map.of());
            item(run, "head", Map.of("workflow", AttributeValue.fromS(id)));
            for (int i = 0; i < 120; i++) {
                item(run, "step#s" + i, Map.of("output", AttributeValue.fromS(canary)));
            }
        }
        assertThat(Canary.places(canary, 201))
                .as("else its absence would prove nothing")
                .hasSize(201);

        var deletion = FinishedDeletions.deletedAt("/v1/workflows/" + id, tenant.admin());

        assertThat(Canary.places(canary)).isEmpty();
        assertThat(LogLines.raw()).noneMatch(line -> line.contains(canary));
        assertThat(deletion.path("workflow_id").stringValue()).isEqualTo(id);
        assertThat(deletion.path("purged"))
                .isEqualTo(Json.MAPPER.readTree("{\"versions\":2,\"runs\":2,\"responses\":2}"));
    }

    private static void item(String run, String key, Map<String, AttributeValue> more) {
        var item = new java.util.HashMap<>(more);
        item.put("run", AttributeValue.fromS(run));
        item.put("item", AttributeValue.fromS(key));
        RunningApi.eu()
                .operator()
                .putItem(put -> put.tableName(TemplateTables.RUNS).item(item));
    }

    @Test
    void newCallsDoNotFindItAndStoredAnswersAreGone() {
        var create = workflows.postYaml("/v1/workflows", Workflows.YAML).keyed("a key");
        var id = create.send().json().path("id").stringValue();
        assertThat(workflows.delete(id).status()).isEqualTo(200);

        assertThat(workflows.get("/" + id).code()).isEqualTo("workflow_not_found");
        assertThat(workflows.get("/" + id + "?version=1").code()).isEqualTo("workflow_not_found");
        assertThat(workflows.get("/" + id + "/versions").code()).isEqualTo("workflow_not_found");
        assertThat(workflows.putYaml(id, Workflows.YAML).send().code()).isEqualTo("workflow_not_found");
        assertThat(workflows.delete(id).code()).isEqualTo("workflow_not_found");
        assertThat(workflows.get("").json()).isEmpty();
        assertThat(create.send().code()).isEqualTo("response_erased");
    }

    @Test
    void anEditorDeletesItsOwnAndAnAdminEverything() {
        var editor = new Workflows(tenant.key(Role.EDITOR));
        var mine = workflows.created();
        var theirs = editor.created();

        assertThat(editor.delete(mine).code()).isEqualTo("insufficient_role");
        assertThat(editor.delete(theirs).status()).isEqualTo(200);
        assertThat(workflows.delete(mine).status()).isEqualTo(200);
    }
}
