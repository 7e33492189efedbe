package com.aresgen.chat.streaming;

import com.aresgen.http.json.Json;
import com.aresgen.models.upstream.ServerScript;
import tools.jackson.databind.node.ObjectNode;

/** Streams of a model server, and requests for them. */
final class UpstreamStream {
    static final String FINISHED = "{\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}],"
            + "\"usage\":{\"prompt_tokens\":7,\"completion_tokens\":3,\"total_tokens\":10}}";

    private UpstreamStream() {}

    static String said(String text) {
        return "{\"choices\":[{\"index\":0,\"delta\":{\"content\":\"" + text + "\"}}]}";
    }

    /** A complete stream, sent at once. */
    static ServerScript whole(String... texts) {
        var script = ServerScript.stream();
        for (var text : texts) {
            script = script.then(ServerScript.event(said(text)));
        }
        return script.then(end());
    }

    static ServerScript end() {
        return ServerScript.event(FINISHED).then(ServerScript.event("[DONE]"));
    }

    static ObjectNode request() {
        var request = Json.MAPPER.createObjectNode().put("model", "remote/any").put("stream", true);
        request.putArray("messages").addObject().put("role", "user").put("content", "Say something.");
        return request;
    }
}
