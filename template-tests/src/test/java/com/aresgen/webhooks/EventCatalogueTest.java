package com.aresgen.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.chatbots.Bot;
import com.aresgen.http.json.Json;
import com.aresgen.suite.Row;
import com.aresgen.suite.RunningApi;
import com.aresgen.suite.Waiting;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** GET /v1/events says of each type what the API really sends. */
class EventCatalogueTest {
    private static final List<String> DELETIONS = List.of(
            "DeleteThread", "DeleteVoice", "DeleteDocument", "DeleteChatbot", "DeleteConversation", "DeleteWorkflow");

    private final WebhookAdmin api = WebhookAdmin.ofNewTenant();

    @Test
    void theExampleOfEachTypeIsLikeAnEventThatIsSent() {
        var webhook =
                api.webhook(RunningApi.eu().receiver().url("/hook")).path("id").stringValue();
        causeEveryEvent(webhook);
        var catalogue = catalogue();

        var sent =
                Waiting.until(() -> sent(webhook), payloads -> payloads.keySet().containsAll(catalogue.keySet()));

        assertThat(sent.keySet()).isEqualTo(catalogue.keySet());
        catalogue.forEach((type, entry) -> {
            var example = entry.path("example");
            assertThat(example.path("type").stringValue()).isEqualTo(type);
            assertThat(shape(example)).as(type).isEqualTo(shape(Objects.requireNonNull(sent.get(type))));
        });
    }

    @Test
    void thePatternsOfATypeAreThoseThatAWebhookCanSubscribeTo() {
        var types = catalogue();
        var patterns = types.values().stream()
                .flatMap(type -> type.path("patterns").valueStream())
                .map(JsonNode::stringValue)
                .collect(Collectors.toSet());

        var reply = api.create(Map.of("url", RunningApi.eu().receiver().url("/hook"), "events", List.copyOf(patterns)));
        assertThat(reply.status()).as(reply.body()).isEqualTo(201);
        assertThat(types.values())
                .allSatisfy(
                        type -> assertThat(type.path("meaning").stringValue()).endsWith("."));
        assertThat(patternsOf(types, "chatbot.conversation.rated"))
                .containsExactly("chatbot.conversation.rated", "chatbot.*", "chatbot.conversation.*", "*");
        assertThat(patternsOf(types, "webhook.test")).isEmpty();
        var refused =
                api.create(Map.of("url", RunningApi.eu().receiver().url("/hook"), "events", List.of("webhook.test")));
        assertThat(refused.status()).isEqualTo(422);
    }

    private void causeEveryEvent(String webhook) {
        for (var endpoint : DELETIONS) {
            var deleted = Row.named(endpoint).request().as(api.tenant().admin()).send();
            assertThat(deleted.status()).as(deleted.body()).isEqualTo(200);
        }
        var bot = Bot.of(api.tenant(), Bot.body());
        var conversation = "/conversations/" + bot.begun("I want to talk to a human");
        for (var change : List.of("{\"escalation_status\":\"resolved\"}", "{\"csat\":{\"score\":5}}")) {
            var changed = bot.patch(conversation, change);
            assertThat(changed.status()).as(changed.body()).isEqualTo(200);
        }
        var approval = step("approval", "\"message\":\"Go on?\"");
        run("", step("transform", "\"value\":1"));
        run("", step("transform", "\"value\":\"${{ 1 / int('0') }}\""));
        run("\"timeout\":\"1s\",", approval);
        run(
                "\"budget\":{\"max_cost_usd\":\"0\"},",
                step("chat.completion", "\"model\":\"local/extractive-1\",\"prompt\":\"Summarize: It rains.\""));
        var cancelled = api.post(run("", approval) + "/cancel");
        assertThat(cancelled.status()).as(cancelled.body()).isEqualTo(202);
        api.post("/v1/webhooks/" + webhook + "/test");
    }

    private static String step(String uses, String with) {
        return "{\"id\":\"only\",\"uses\":\"%s\",\"with\":{%s}}".formatted(uses, with);
    }

    /** The path of a new run of a workflow with one step. */
    private String run(String more, String step) {
        var workflow = api.call("POST", "/v1/workflows")
                .body("{\"definition\":{\"version\":1,%s\"steps\":[%s]}}".formatted(more, step))
                .send();
        assertThat(workflow.status()).as(workflow.body()).isEqualTo(201);
        var run = api.post("/v1/workflows/" + workflow.json().path("id").stringValue() + "/runs", Map.of());
        assertThat(run.status()).as(run.body()).isEqualTo(202);
        return run.header("Location");
    }

    private Map<String, JsonNode> catalogue() {
        return api.get("/v1/events")
                .json()
                .valueStream()
                .collect(Collectors.toMap(
                        type -> type.path("type").stringValue(), Function.identity(), (a, _) -> a, TreeMap::new));
    }

    private static Stream<String> patternsOf(Map<String, JsonNode> types, String type) {
        return Objects.requireNonNull(types.get(type))
                .path("patterns")
                .valueStream()
                .map(JsonNode::stringValue);
    }

    /** The payload of a delivery of each type. */
    private Map<String, JsonNode> sent(String webhook) {
        return api.get("/v1/webhooks/" + webhook + "/deliveries?limit=100")
                .json()
                .valueStream()
                .collect(Collectors.toMap(
                        delivery -> delivery.path("type").stringValue(),
                        delivery -> delivery.path("payload"),
                        (a, _) -> a,
                        TreeMap::new));
    }

    /** Members in their order, each with the kind of its value: a number, or a text with its digits alike. */
    private static String shape(JsonNode value) {
        if (value.isObject()) {
            return value.propertyStream()
                    .map(member -> member.getKey() + ":" + shape(member.getValue()))
                    .collect(Collectors.joining(",", "{", "}"));
        }
        if (value.isNumber()) {
            return "number";
        }
        return Json.MAPPER
                .treeToValue(value, String.class)
                .replaceAll("_[0-9A-HJKMNP-TV-Z]{26}$", "_id")
                .replaceAll("^0(\\.[0-9]+)?$", "money")
                .replaceAll("[0-9]", "0");
    }
}
