package com.aresgen.documents;

import com.aresgen.http.json.Json;
import com.aresgen.models.upstream.ServerScript;
import java.util.Arrays;
import java.util.stream.Stream;

/** Answers of a model server. */
public final class Answers {
    private Answers() {}

    public static ServerScript whole(String text) {
        return ServerScript.json(200, """
                {"choices":[{"index":0,"finish_reason":"stop","message":{"role":"assistant","content":%s}}],
                 "usage":{"prompt_tokens":7,"completion_tokens":3,"total_tokens":10}}""".formatted(json(text)));
    }

    /** A stream of these pieces, without its end. */
    public static ServerScript pieces(String... pieces) {
        return ServerScript.events(Arrays.stream(pieces).map(Answers::piece).toArray(String[]::new));
    }

    /** The rest of a stream that has begun. */
    public static ServerScript rest(String... pieces) {
        return Stream.concat(Arrays.stream(pieces).map(Answers::piece), Stream.of("""
                        {"choices":[{"index":0,"finish_reason":"stop","delta":{}}]}""", "[DONE]"))
                .map(ServerScript::event)
                .reduce(ServerScript.raw(""), ServerScript::then);
    }

    private static String piece(String text) {
        return """
                {"choices":[{"index":0,"delta":{"content":%s}}]}""".formatted(json(text));
    }

    private static String json(String text) {
        return Json.MAPPER.writeValueAsString(text);
    }
}
