package com.aresgen.clients;

import static java.util.concurrent.TimeUnit.SECONDS;

import com.aresgen.http.json.Json;
import com.aresgen.models.upstream.ServerScript;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;

/** Answers of a model server, in OpenAI's format. */
public final class ScriptedModel {
    static final String FINISH = "{\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}]}";
    static final String USAGE =
            "{\"choices\":[],\"usage\":{\"prompt_tokens\":9,\"completion_tokens\":5,\"total_tokens\":14}}";
    static final String DONE = "[DONE]";

    /** Calls of a tool named Thermometer, for two cities. */
    public static final ServerScript CALLS = message(
            "{\"role\":\"assistant\",\"content\":null,\"tool_calls\":[" + call("call_a", "Oslo") + ","
                    + call("call_b", "Rome") + "]}",
            "tool_calls");

    static final ServerScript CALLS_IN_PIECES = ServerScript.events(
            part(
                    0,
                    "\"id\":\"call_a\",\"type\":\"function\",\"function\":{\"name\":\"Thermometer\",\"arguments\":\"\"}"),
            part(0, "\"function\":{\"arguments\":\"{\\\"city\\\":\"}"),
            part(0, "\"function\":{\"arguments\":\"\\\"Oslo\\\"}\"}"),
            part(
                    1,
                    "\"id\":\"call_b\",\"type\":\"function\",\"function\":{\"name\":\"Thermometer\",\"arguments\":\"\"}"),
            part(1, "\"function\":{\"arguments\":\"{\\\"city\\\":\\\"Rome\\\"}\"}"),
            "{\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"tool_calls\"}]}",
            USAGE,
            DONE);

    private static final Duration TICK = Duration.ofMillis(20);
    private static final int PATIENCE_SECONDS = 20;

    private ScriptedModel() {}

    /** A whole answer. */
    static ServerScript says(String content) {
        return message("{\"role\":\"assistant\",\"content\":" + quoted(content) + "}", "stop");
    }

    static ServerScript message(String message, String finish) {
        return ServerScript.json(200, """
                {"id":"chatcmpl-1","object":"chat.completion","created":1,"model":"an-actor","system_fingerprint":"fp_1",
                "choices":[{"index":0,"message":%s,"finish_reason":"%s"}],
                "usage":{"prompt_tokens":9,"completion_tokens":5,"total_tokens":14}}""".formatted(message, finish));
    }

    /** The same answer in pieces. */
    static ServerScript streams(String... contents) {
        return ServerScript.events(
                Stream.concat(Stream.of(contents).map(ScriptedModel::piece), Stream.of(FINISH, USAGE, DONE))
                        .toArray(String[]::new));
    }

    static String piece(String content) {
        return delta("\"content\":" + quoted(content));
    }

    static String delta(String members) {
        return "{\"choices\":[{\"index\":0,\"delta\":{" + members + "},\"finish_reason\":null}]}";
    }

    static ServerScript until(CountDownLatch cue) {
        return _ -> {
            if (!cue.await(PATIENCE_SECONDS, SECONDS)) {
                throw new IllegalStateException("The cue never came");
            }
        };
    }

    /** Sends the content again and again until the caller disconnects. */
    static ServerScript endlessly(String content) {
        var event = ServerScript.event(piece(content)).then(ServerScript.pause(TICK));
        return socket -> {
            while (!socket.isClosed()) {
                event.play(socket);
            }
        };
    }

    private static String call(String id, String city) {
        return "{\"id\":\"" + id
                + "\",\"type\":\"function\",\"function\":{\"name\":\"Thermometer\",\"arguments\":"
                + quoted("{\"city\":\"" + city + "\"}") + "}}";
    }

    private static String part(int index, String members) {
        return delta("\"tool_calls\":[{\"index\":" + index + "," + members + "}]");
    }

    private static String quoted(String text) {
        return Json.MAPPER.writeValueAsString(text);
    }
}
