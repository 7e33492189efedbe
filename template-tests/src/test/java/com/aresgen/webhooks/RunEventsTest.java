package com.aresgen.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.egress.receiver.Receiver;
import com.aresgen.http.json.Json;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The end of a run is told with what it took, and with nothing that it worked on. */
class RunEventsTest {
    private static final String CANARY = "Herons stand in shallow water at dawn.";

    private final WebhookAdmin api = WebhookAdmin.ofNewTenant();

    @Test
    void aRunThatSucceedsIsToldOnceWithItsCost() throws Exception {
        assertTold(
                "chat.completion",
                Map.of(
                        "model",
                        "local/extractive-1",
                        "prompt",
                        "Summarize in one sentence: " + CANARY + " They eat fish."),
                "succeeded");
    }

    @Test
    void soIsOneThatFails() throws Exception {
        assertTold("transform", Map.of("value", "${{ '" + CANARY + "' + string(1 / inputs.n) }}"), "failed");
    }

    private void assertTold(String uses, Map<String, ?> with, String end) throws Exception {
        try (var receiver = Receiver.start(Receivers.FINE)) {
            var webhook = api.post(
                            "/v1/webhooks", Map.of("url", receiver.url("/hook"), "events", List.of("workflow.run.*")))
                    .json()
                    .path("id")
                    .stringValue();
            var workflow = workflow(uses, with);
            var run = api.post("/v1/workflows/" + workflow + "/runs", Map.of("inputs", Map.of("n", 0)))
                    .json()
                    .path("id")
                    .stringValue();

            api.delivery(webhook, "delivered");

            var ended = api.get("/v1/workflows/" + workflow + "/runs/" + run).json();
            assertThat(ended.path("status").stringValue())
                    .as(ended.toPrettyString())
                    .isEqualTo(end);
            assertThat(receiver.received()).hasSize(1);
            var heard = receiver.received().getFirst();
            assertThat(heard.body()).doesNotContain("Herons", "dawn");
            var body = Json.MAPPER.readTree(heard.body());
            assertThat(body.path("type").stringValue()).isEqualTo("workflow.run." + end);
            var data = body.path("data");
            assertThat(data.propertyNames()).containsExactly("workflow_id", "run_id", "latency_ms", "cost_usd");
            assertThat(data.path("workflow_id").stringValue()).isEqualTo(workflow);
            assertThat(data.path("run_id").stringValue()).isEqualTo(run);
            assertThat(data.path("latency_ms")).isEqualTo(ended.path("latency_ms"));
            assertThat(data.path("cost_usd")).isEqualTo(ended.path("cost_usd"));
        }
    }

    private String workflow(String uses, Map<String, ?> with) {
        var inputs = Map.of(
                "type", "object", "required", List.of("n"), "properties", Map.of("n", Map.of("type", "integer")));
        var step = Map.of("id", "only", "uses", uses, "with", with);
        var reply = api.post(
                "/v1/workflows", Map.of("definition", Map.of("version", 1, "inputs", inputs, "steps", List.of(step))));
        assertThat(reply.status()).as(reply.body()).isEqualTo(201);
        return reply.json().path("id").stringValue();
    }
}
