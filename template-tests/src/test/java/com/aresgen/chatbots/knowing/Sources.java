package com.aresgen.chatbots.knowing;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.chatbots.Bot;
import com.aresgen.http.json.Json;
import com.aresgen.suite.Reply;
import com.aresgen.suite.Waiting;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Bodies with sources, and what became of them. */
final class Sources {
    private Sources() {}

    static ObjectNode text(String externalId, String text) {
        return Json.MAPPER
                .createObjectNode()
                .put("external_id", externalId)
                .put("title", externalId)
                .put("text", text);
    }

    static ObjectNode url(String externalId, String url) {
        return Json.MAPPER.createObjectNode().put("external_id", externalId).put("url", url);
    }

    static ObjectNode document(String id) {
        return Json.MAPPER.createObjectNode().put("external_id", "document").put("document_id", id);
    }

    static Reply posted(Bot bot, ObjectNode... sources) {
        return bot.post("/sources", body(sources));
    }

    /** Accepted, and looked at by the worker. */
    static void added(Bot bot, ObjectNode... sources) {
        accepted(bot, sources);
        assertThat(bot.indexed().path("status").stringValue()).isEqualTo("ready");
    }

    static void accepted(Bot bot, ObjectNode... sources) {
        var reply = posted(bot, sources);
        assertThat(reply.status()).as(reply.body()).isEqualTo(202);
    }

    static String body(ObjectNode... sources) {
        var body = Json.MAPPER.createObjectNode();
        ArrayNode array = body.putArray("sources");
        for (var source : sources) {
            array.add(source);
        }
        return body.toString();
    }

    /** The source with this external id. */
    static JsonNode of(Bot bot, String externalId) {
        return bot.sources().stream()
                .filter(source -> source.path("external_id").asString("").equals(externalId))
                .findFirst()
                .orElseThrow();
    }

    /** The same once it is ready or failed. */
    static JsonNode settled(Bot bot, String externalId) {
        return Waiting.until(
                () -> of(bot, externalId),
                source -> !source.path("status").stringValue().equals("indexing"));
    }

    static String error(JsonNode source) {
        return source.path("status").stringValue() + " "
                + source.at("/error/code").asString("-");
    }

    static void assertAnswers(Bot bot, String question, String part) {
        var reply = bot.say(question);
        assertThat(reply.json().path("answered").asBoolean()).as(reply.body()).isTrue();
        assertThat(reply.json().path("content").stringValue()).contains(part);
    }

    static void assertSaysNothingOf(Bot bot, String question, String part) {
        var reply = bot.say(question);
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        assertThat(reply.body()).doesNotContain(part);
    }
}
