package com.aresgen.workflows;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.http.json.Json;
import com.aresgen.suite.RunningApi;
import com.aresgen.suite.Tenant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What is wrong with a definition comes all at once, with its place in the text that was sent. */
class FaultsTest {
    private final Tenant tenant = RunningApi.eu().newTenant();
    private final Workflows workflows = new Workflows(tenant.admin());

    @Test
    void everyFaultOfAYamlHasItsPlace() {
        var yaml = """
                version: 1
                steps:
                  - {id: draft, uses: transform, with: {value: 1}}
                  - id: übung-1
                    uses: transfrom
                    needs: [draught]
                """;
        var reply = workflows.postYaml("/v1/workflows", yaml).send();

        assertThat(reply.status()).as(reply.body()).isEqualTo(422);
        assertThat(reply.code()).isEqualTo("invalid_definition");
        var errors = reply.json().path("errors");
        assertThat(errors.findValuesAsString("code")).contains("invalid_id", "unknown_step_type", "unknown_reference");
        var type = fault(errors, "unknown_step_type");
        assertThat(type.path("pointer").stringValue()).isEqualTo("/steps/1/uses");
        assertPlace(type, 5, 11, 5, 20);
        assertThat(type.path("suggestion").stringValue()).contains("transform");
        assertThat(reply.json().path("detail").stringValue()).startsWith("Line 4, column ");
        assertThat(workflows.get("").json()).isEmpty();
    }

    @Test
    void theFaultsOfAnObjectHaveTheirPlacesInTheBody() {
        var body = """
                {"name": "😀", "definition": {"version": 2,
                  "steps": [{"id": "a", "uses": "transfrom"}]}}""";
        var errors = workflows.post(body).send().json().path("errors");

        var version = errors.get(0);
        assertThat(version.path("pointer").stringValue()).isEqualTo("/version");
        assertPlace(version, 1, 41, 1, 42);
        assertPlace(fault(errors, "unknown_step_type"), 2, 33, 2, 44);
    }

    @Test
    void theFaultsOfAStringHaveTheirPlacesInIt() {
        var body = Json.MAPPER.createObjectNode().put("definition", "version: 1\nsteps: [{id: a, uses: transfrom}]\n");
        var errors = workflows.post(body.toString()).send().json().path("errors");

        assertPlace(fault(errors, "unknown_step_type"), 2, 23, 2, 32);
    }

    @Test
    void validatingSaysTheSameAndStoresNothing() {
        var yaml = Workflows.YAML.replace("[draft]", "[draught]");
        var refused = workflows.postYaml("/v1/workflows", yaml).send().json();
        var faulty = workflows.postYaml("/v1/workflows/validate", yaml).send();
        var valid = workflows.postYaml("/v1/workflows/validate", Workflows.YAML).send();

        assertThat(faulty.status()).isEqualTo(200);
        assertThat(faulty.json().path("valid").booleanValue()).isFalse();
        assertThat(faulty.json().path("errors")).isEqualTo(refused.path("errors"));
        assertThat(valid.json()).isEqualTo(Json.MAPPER.readTree("{\"valid\":true,\"errors\":[]}"));
        assertThat(workflows.get("").json()).isEmpty();
    }

    @Test
    void noMoreThanAHundredAreListed() {
        var steps = new StringBuilder("version: 1\nsteps:\n");
        for (int i = 0; i < 150; i++) {
            steps.append("  - {id: s").append(i).append(", uses: nothing}\n");
        }
        var reply = workflows.postYaml("/v1/workflows", steps.toString()).send();

        assertThat(reply.json().path("errors")).hasSize(100);
    }

    @Test
    void clientsOfOpenAiReadTheFirstFault() {
        var error = workflows
                .postYaml("/v1/workflows", "version: 1\n")
                .send()
                .json()
                .path("error");

        assertThat(error.path("message").stringValue()).startsWith("Line ");
        assertThat(error.path("type").stringValue()).isEqualTo("invalid_request_error");
        assertThat(error.path("code").stringValue()).isEqualTo("invalid_definition");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | /definition",
                "{\"name\":\"x\"} | /definition",
                "{\"definition\":null} | /definition",
                "{\"definition\":[]} | /definition",
                "{\"definition\":{},\"format\":\"yaml\"} | /format",
                "{\"definition\":{},\"format\":\"toml\"} | /format",
                "{\"definition\":{},\"name\":\"\"} | /name"
            })
    void aBodyOfNoneOfTheFormsIsRefused(String body, String pointer) {
        var reply = workflows.post(body).send();

        assertThat(reply.status()).as(reply.body()).isEqualTo(422);
        assertThat(reply.code()).isEqualTo("validation_failed");
        assertThat(reply.json().at("/errors/0/pointer").stringValue()).isEqualTo(pointer);
    }

    @Test
    void aTextAboveTheLimitIsRefused() {
        var comment = "# " + "x".repeat(256 * 1024) + "\n";

        assertThat(workflows
                        .postYaml("/v1/workflows", comment + Workflows.YAML)
                        .send()
                        .status())
                .isEqualTo(413);
    }

    @Test
    void otherRoutesTakeNoYamlAndTheseTakeNothingElse() {
        assertThat(refusal("/v1/voices", "application/yaml"))
                .isEqualTo("The body is application/yaml; send application/json.");
        assertThat(refusal("/v1/workflows", "text/plain"))
                .contains("application/json or application/x-yaml or application/yaml or text/yaml");
    }

    private String refusal(String path, String type) {
        var reply = workflows
                .postYaml(path, Workflows.YAML)
                .header("Content-Type", type)
                .send();
        assertThat(reply.status()).isEqualTo(415);
        return reply.json().path("detail").stringValue();
    }

    private static JsonNode fault(JsonNode errors, String code) {
        return errors.valueStream()
                .filter(each -> each.path("code").stringValue().equals(code))
                .findFirst()
                .orElseThrow(() -> new AssertionError(errors.toString()));
    }

    private static void assertPlace(JsonNode fault, int line, int column, int endLine, int endColumn) {
        assertThat(new int[] {
                    fault.path("line").intValue(),
                    fault.path("column").intValue(),
                    fault.path("end_line").intValue(),
                    fault.path("end_column").intValue()
                })
                .as(fault.toString())
                .containsExactly(line, column, endLine, endColumn);
    }
}
