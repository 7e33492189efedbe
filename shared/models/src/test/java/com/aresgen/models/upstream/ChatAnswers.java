package com.aresgen.models.upstream;

import com.aresgen.http.json.Json;
import java.util.ArrayList;
import java.util.stream.Stream;

/** Answers of a server that speaks OpenAI's chat completions: 7 prompt tokens and 3 completion tokens each. */
public final class ChatAnswers {
    private ChatAnswers() {}

    public static ServerScript answer(String content) {
        return answer(content, "stop");
    }

    public static ServerScript answer(String content, String finish) {
        var answer = Json.MAPPER.createObjectNode();
        var choice = answer.putArray("choices").addObject().put("finish_reason", finish);
        choice.putObject("message").put("role", "assistant").put("content", content);
        answer.putObject("usage").put("prompt_tokens", 7).put("completion_tokens", 3);
        return ServerScript.json(200, answer.toString());
    }

    /** One answer for each request, in order. */
    public static ServerScript[] answers(String... contents) {
        return Stream.of(contents).map(ChatAnswers::answer).toArray(ServerScript[]::new);
    }

    /** One event a piece. */
    public static ServerScript streamed(String... pieces) {
        var events = new ArrayList<String>();
        for (var piece : pieces) {
            var chunk = Json.MAPPER.createObjectNode();
            chunk.putArray("choices").addObject().putObject("delta").put("content", piece);
            events.add(chunk.toString());
        }
        events.add("{\"choices\":[{\"delta\":{},\"finish_reason\":\"stop\"}],"
                + "\"usage\":{\"prompt_tokens\":7,\"completion_tokens\":3}}");
        events.add("[DONE]");
        return ServerScript.events(events.toArray(String[]::new));
    }
}
