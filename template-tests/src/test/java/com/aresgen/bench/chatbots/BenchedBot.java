package com.aresgen.bench.chatbots;

import com.aresgen.http.json.Json;
import com.aresgen.http.values.BearerKey;
import com.aresgen.suite.Row;
import com.aresgen.suite.RunningApi;
import com.aresgen.suite.Waiting;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The chatbot of the samples, which is measured. */
public record BenchedBot(BearerKey key, String id) {
    private static final int WORDS = 110;

    public static BenchedBot create(BearerKey key) {
        var body = Row.named("CreateChatbot").body();
        return new BenchedBot(key, post(key, "/v1/chatbots", body).path("id").stringValue());
    }

    /** Adds sources of made-up chapters, each one chunk. */
    void add(int sources, int chapters, Random random) {
        post(key, "/v1/chatbots/" + id + "/sources", sources(sources, chapters, random, "Book "));
    }

    /** A body with sources of made-up chapters; their titles begin with {@code title}. */
    public static ObjectNode sources(int sources, int chapters, Random random, String title) {
        var body = Json.MAPPER.createObjectNode();
        var array = body.putArray("sources");
        for (var source = 0; source < sources; source++) {
            var text = new StringBuilder();
            for (var chapter = 0; chapter < chapters; chapter++) {
                text.append("# Chapter ")
                        .append(chapter)
                        .append("\n\n")
                        .append(words(random))
                        .append(".\n\n");
            }
            array.addObject().put("title", title + source).put("text", text.toString());
        }
        return body;
    }

    private static String words(Random random) {
        var text = new StringBuilder("It");
        for (var i = 1; i < WORDS; i++) {
            text.append(" word").append((int) Math.pow(20_000, random.nextDouble()));
        }
        return text.toString();
    }

    /** Waits, and returns the number of chunks. */
    public int untilIndexed() {
        Waiting.until(() -> !read().path("status").stringValue().equals("indexing"));
        return read().path("knowledge_base").path("chunk_count").intValue();
    }

    /** The chatbot as its readers see it. */
    public JsonNode read() {
        return RunningApi.eu()
                .http()
                .request("GET", "/v1/chatbots/" + id)
                .as(key)
                .send()
                .json();
    }

    /** Conversations of one message each: every fiftieth is of the rare visitor, every hundredth escalates. */
    void converse(int count) {
        for (var i = 0; i < count; i++) {
            var body = Json.MAPPER
                    .createObjectNode()
                    .put("content", i % 100 == 0 ? "I want to talk to a human." : "When does the refund arrive?");
            body.putObject("visitor").put("id", i % 50 == 0 ? "rare" : "visitor-" + i);
            var conversation = post(key, "/v1/chatbots/" + id + "/messages", body)
                    .path("conversation_id")
                    .stringValue();
            if (i % 40 == 0) {
                rate(conversation, 1 + i / 40 % 5);
            }
        }
    }

    private void rate(String conversation, int score) {
        var body = Json.MAPPER.createObjectNode();
        body.putObject("csat").put("score", score);
        RunningApi.eu()
                .http()
                .request("PATCH", "/v1/chatbots/" + id + "/conversations/" + conversation)
                .body(body.toString())
                .as(key)
                .send();
    }

    private static JsonNode post(BearerKey key, String path, ObjectNode body) {
        return RunningApi.eu().http().post(path, body.toString()).as(key).send().json();
    }
}
