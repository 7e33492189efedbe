package com.aresgen.chat;

import com.aresgen.http.json.Json;
import com.aresgen.http.values.BearerKey;
import com.aresgen.suite.Reply;
import com.aresgen.suite.RunningApi;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A text to ask about, and requests that ask about it. */
final class Chats {
    static final String TEXT = """
            The harbour of Port Lunden froze in January 1963 for the first time in eighty years. Ships waited outside \
            the ice for nineteen days. The icebreaker Viking opened a channel on 4 February. Coal had become scarce in \
            the town, and the schools were closed. When the first freighter arrived, it carried oranges.""";

    private Chats() {}

    static ObjectNode request(String content) {
        var request = Json.MAPPER.createObjectNode().put("model", "local/extractive-1");
        request.putArray("messages").addObject().put("role", "user").put("content", content);
        return request;
    }

    /** A request to a remote model for an answer by that schema. */
    static ObjectNode inTheForm(String schema) {
        var request = request("Where?").put("model", "remote/any");
        request.putObject("response_format")
                .put("type", "json_schema")
                .putObject("json_schema")
                .put("name", "place")
                .set("schema", Json.MAPPER.readTree(schema));
        return request;
    }

    static Reply post(JsonNode request, BearerKey key) {
        return RunningApi.eu()
                .http()
                .post("/v1/chat/completions", request.toString())
                .as(key)
                .send();
    }

    static String content(Reply reply) {
        return reply.json()
                .path("choices")
                .path(0)
                .path("message")
                .path("content")
                .asString("");
    }
}
