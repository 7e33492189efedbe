package com.aresgen.workflows;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.http.json.Json;
import com.aresgen.suite.Reply;
import com.aresgen.suite.RunningApi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** POST /v1/workflows: a definition in each of its forms. */
class CreatingTest {
    private final Workflows workflows =
            new Workflows(RunningApi.eu().newTenant().admin());

    @ParameterizedTest
    @ValueSource(strings = {"application/yaml", "text/yaml", "application/x-yaml; charset=utf-8", "Application/YAML"})
    void yamlIsTheWholeBody(String type) {
        var reply = workflows
                .postYaml("/v1/workflows", Workflows.YAML)
                .header("Content-Type", type)
                .send();

        assertThat(reply.status()).as(reply.body()).isEqualTo(201);
        var made = reply.json();
        assertThat(made.path("source").stringValue()).isEqualTo(Workflows.YAML);
        assertThat(made.path("format").stringValue()).isEqualTo("yaml");
        assertThat(made.path("name").stringValue()).isEqualTo("weekly_brief");
        assertThat(made.at("/definition/steps/1/needs/0").stringValue()).isEqualTo("draft");
        assertThat(made.at("/inputs_schema/required/0").stringValue()).isEqualTo("topic");
        assertThat(made.path("steps")).isEqualTo(Json.MAPPER.readTree("""
                [{"id":"draft","uses":"transform","needs":[]},
                 {"id":"shown","uses":"transform","needs":["draft"]}]"""));
        assertThat(made.path("estimated_cost_usd")).isEqualTo(Json.MAPPER.readTree("{\"min\":\"0\",\"max\":\"0\"}"));
        assertIsFoundAsItWasAnswered(reply);
    }

    @Test
    void aDefinitionInJsonIsTheWholeBody() {
        var text = Workflows.json().toPrettyString();
        var reply = workflows.post(text).send();

        assertThat(reply.status()).as(reply.body()).isEqualTo(201);
        assertThat(reply.json().path("source").stringValue()).isEqualTo(text);
        assertThat(reply.json().path("definition")).isEqualTo(Workflows.json());
        assertIsFoundAsItWasAnswered(reply);
    }

    @Test
    void anObjectInTheBodyKeepsItsText() {
        var object =
                "{ \"version\": 1,\n   \"steps\": [{\"id\": \"a\", \"uses\": \"transform\", \"with\": {\"value\": \"}\"}}] }";
        var reply = workflows
                .post("{\"name\":\"definition\",\"definition\" : " + object + " , \"format\":\"json\"}")
                .send();

        assertThat(reply.status()).as(reply.body()).isEqualTo(201);
        assertThat(reply.json().path("source").stringValue()).isEqualTo(object);
        assertIsFoundAsItWasAnswered(reply);
    }

    @Test
    void aStringIsYamlOrJsonAndItsFormatIsDetected() {
        for (var text : new String[] {Workflows.YAML, Workflows.json().toString()}) {
            var body = Json.MAPPER.createObjectNode().put("definition", text);
            var reply = workflows.post(body.toString()).send();

            assertThat(reply.status()).as(reply.body()).isEqualTo(201);
            assertThat(reply.json().path("source").stringValue()).isEqualTo(text);
            assertThat(reply.json().path("format").stringValue()).isEqualTo(text.startsWith("{") ? "json" : "yaml");
        }
    }

    @Test
    void aNameOutsideTheDefinitionWins() {
        var body = Json.MAPPER.createObjectNode().put("name", "Ours");
        body.set("definition", Workflows.json());
        var nameless = Workflows.json();
        nameless.remove("name");

        assertThat(workflows.post(body.toString()).send().json().path("name").stringValue())
                .isEqualTo("Ours");
        assertThat(workflows
                        .post(nameless.toString())
                        .send()
                        .json()
                        .path("name")
                        .isNull())
                .isTrue();
    }

    @Test
    void aDefinitionAsDeepAsBodiesMayBeIsKept() {
        var value = "[".repeat(58) + "]".repeat(58);
        var reply = workflows
                .post("{\"version\":1,\"steps\":[{\"id\":\"a\",\"uses\":\"transform\",\"with\":{\"value\":" + value
                        + "}}]}")
                .send();

        assertThat(reply.status()).as(reply.body()).isEqualTo(201);
        assertThat(workflows.get("/" + reply.json().path("id").stringValue()).body())
                .isEqualTo(reply.body());
    }

    @Test
    void theSameKeyMakesOneWorkflow() {
        var call = workflows.postYaml("/v1/workflows", Workflows.YAML).keyed("once");
        var first = call.send();
        var again = call.send();

        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(again.header("ETag")).isEqualTo("\"1\"");
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(workflows.get("").json()).hasSize(1);
    }

    private void assertIsFoundAsItWasAnswered(Reply created) {
        var id = created.json().path("id").stringValue();
        assertThat(created.header("Location")).isEqualTo("/v1/workflows/" + id);
        assertThat(created.header("ETag")).isEqualTo("\"1\"");
        var found = workflows.get("/" + id);
        assertThat(found.body()).isEqualTo(created.body());
        assertThat(found.header("ETag")).isEqualTo("\"1\"");
    }
}
