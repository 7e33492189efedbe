package com.aresgen.permissions;

import com.aresgen.http.json.Json;
import com.aresgen.suite.Given;
import com.aresgen.suite.Row;
import com.aresgen.suite.RunningApi;
import com.aresgen.suite.Tenant;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What endpoints of chatbots do in some cases only. Nothing is asserted here, as in {@link Exercise}. */
record ChatbotExercise(Exercise exercise) {
    void run() {
        switch (row().endpoint()) {
            case "CreateChatbot" -> created();
            case "UpdateChatbot" -> updated();
            case "AddSources" ->
                exercise.changed(body -> {
                    body.putArray("sources").addObject().put("document_id", Given.DOCUMENT);
                    return body;
                });
            case "DeleteChatbot" -> sharedDeleted();
            case "SendMessage" -> spoken();
            case "GetConversation" -> visited();
            case "ListConversations" ->
                row().request(row().path() + "?intent=refund")
                        .as(tenant().admin())
                        .send();
            case "ListChatbots" -> {
                var _ = chatbot();
                row().request().as(tenant().admin()).send();
            }
            case "UpdateConversation" ->
                watched(() -> row().request()
                        .body("{\"escalation_status\":\"escalated\"}")
                        .as(tenant().admin())
                        .send());
            case "AnswerAsAgent" ->
                watched(() -> row().request().as(tenant().admin()).send());
            default -> {}
        }
    }

    private void created() {
        exercise.changed(body -> body.put("voice_id", Given.VOICE));
        exercise.changed(body -> {
            body.putObject("knowledge_base").putArray("sources").addObject().put("document_id", Given.DOCUMENT);
            return body;
        });
        sharing(chatbot());
    }

    private void updated() {
        exercise.changed(body -> body.put("voice_id", Given.VOICE));
        exercise.changed(body -> {
            body.putArray("allowed_origins").add("https://other.example.com");
            return body;
        });
        exercise.changed(body -> {
            var intent = body.putArray("intents").addObject().put("name", "other");
            intent.putArray("examples").add("Something else");
            return body;
        });
    }

    private void sharedDeleted() {
        var bot = chatbot();
        sharing(bot);
        RunningApi.eu()
                .http()
                .request("DELETE", "/v1/chatbots/" + bot.path("id").stringValue())
                .as(tenant().admin())
                .send();
    }

    /** Makes another chatbot of the knowledge base. */
    private void sharing(JsonNode bot) {
        var body = Row.named("CreateChatbot").body();
        body.putObject("knowledge_base")
                .put("id", bot.path("knowledge_base").path("id").stringValue());
        var _ = exercise.post("/v1/chatbots", body);
    }

    /** In a voice, on Bedrock, through the embed key, and with an event for a webhook. */
    private void spoken() {
        var bot = chatbot();
        var path = "/v1/chatbots/" + bot.path("id").stringValue();
        patched(path, body -> body.put("voice_id", Given.VOICE));
        var first = exercise.post(path + "/messages", row().body());
        var conversation = first.path("conversation_id").stringValue();
        patched(path, body -> body.put("model", "amazon/nova-lite"));
        exercise.post(path + "/messages", row().body().put("conversation_id", conversation));
        exercise.post(path + "/messages", row().body().put("stream", true));
        patched(path, body -> body.put("model", "remote/any"));
        exercise.post(path + "/messages", row().body());
        embedded(path, bot.path("embed_key").stringValue());
        watched(() -> exercise.post(path + "/messages", row().body().put("content", "I want to talk to a human.")));
    }

    private void visited() {
        var bot = chatbot();
        embedded(
                "/v1/chatbots/" + bot.path("id").stringValue(),
                bot.path("embed_key").stringValue());
    }

    /** An anonymous visitor begins a conversation, continues it, reads it and rates it. */
    private static void embedded(String path, String key) {
        var message = Json.MAPPER.createObjectNode().put("content", "When does the refund arrive?");
        var first = RunningApi.eu()
                .http()
                .post(path + "/messages", message.toString())
                .header("Authorization", "Bearer " + key)
                .header("Origin", "https://shop.example.com")
                .send()
                .json();
        var conversation =
                path + "/conversations/" + first.path("conversation_id").asString("");
        for (var method : new String[] {"GET", "PATCH"}) {
            var request = RunningApi.eu()
                    .http()
                    .request(method, conversation)
                    .header("Authorization", "Bearer " + key)
                    .header("Origin", "https://shop.example.com")
                    .header(
                            "X-Conversation-Token",
                            first.path("conversation_token").asString(""));
            (method.equals("PATCH") ? request.body("{\"csat\":{\"score\":4}}") : request).send();
        }
    }

    /** While a webhook subscribes to the events of conversations. */
    private void watched(Runnable call) {
        var body = Json.MAPPER
                .createObjectNode()
                .put("url", RunningApi.eu().receiver().url("/"));
        body.putArray("events").add("chatbot.*");
        var _ = exercise.post("/v1/webhooks", body);
        call.run();
    }

    private JsonNode chatbot() {
        return exercise.post("/v1/chatbots", Row.named("CreateChatbot").body());
    }

    private void patched(String path, UnaryOperator<ObjectNode> change) {
        RunningApi.eu()
                .http()
                .request("PATCH", path)
                .body(change.apply(Json.MAPPER.createObjectNode()).toString())
                .as(tenant().admin())
                .send();
    }

    private Row row() {
        return exercise.row();
    }

    private Tenant tenant() {
        return exercise.tenant();
    }
}
