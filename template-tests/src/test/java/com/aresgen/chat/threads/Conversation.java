package com.aresgen.chat.threads;

import com.aresgen.http.json.Json;
import com.aresgen.http.values.BearerKey;
import com.aresgen.suite.Http;
import com.aresgen.suite.Reply;
import com.aresgen.suite.RunningApi;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A caller that talks to a model and owns the threads. */
public record Conversation(BearerKey key) {
    /** The answer of any model server; its usage is 7 and 3 tokens. */
    public static String answer(String text) {
        return "{\"choices\":[{\"index\":0,\"finish_reason\":\"stop\",\"message\":{\"role\":\"assistant\",\"content\":\""
                + text + "\"}}],\"usage\":{\"prompt_tokens\":7,\"completion_tokens\":3,\"total_tokens\":10}}";
    }

    public static ObjectNode request(String text) {
        var request = Json.MAPPER.createObjectNode().put("model", "remote/any");
        request.putArray("messages").addObject().put("role", "user").put("content", text);
        return request;
    }

    public Http.Request say(ObjectNode request) {
        return RunningApi.eu()
                .http()
                .post("/v1/chat/completions", request.toString())
                .as(key);
    }

    /** Starts a thread, and returns its id. */
    public String begun(String text) {
        return say(request(text)).send().header("X-Thread-Id");
    }

    public Reply goOn(String thread, String text) {
        return say(request(text).put("thread_id", thread)).send();
    }

    public Http.Request thread(String idAndQuery) {
        return RunningApi.eu().http().get("/v1/chat/threads/" + idAndQuery).as(key);
    }

    public Http.Request deletion(String thread) {
        return RunningApi.eu()
                .http()
                .request("DELETE", "/v1/chat/threads/" + thread)
                .as(key);
    }

    /** The contents of all messages, of users and assistants, in order. */
    public static List<String> contents(JsonNode thread) {
        return thread.path("messages")
                .valueStream()
                .map(message -> message.path("content").asString(""))
                .toList();
    }

    public static Stream<String> ids(JsonNode thread) {
        return thread.path("messages")
                .valueStream()
                .map(message -> message.path("id").stringValue());
    }
}
