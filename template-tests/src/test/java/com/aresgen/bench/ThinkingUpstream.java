package com.aresgen.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** A model's server that thinks for 50 ms, and then sends {@link #TOKENS} tokens at once, streamed or whole. */
final class ThinkingUpstream {
    static final String FIRST_TOKEN = "token0";
    static final int THINKING_MILLIS = 50;
    private static final int TOKENS = 20;
    private static final String HEAD = "{\"id\":\"chatcmpl-1\",\"object\":\"%s\",\"created\":1,\"model\":\"bench\",";
    private static final String USAGE =
            "\"usage\":{\"prompt_tokens\":30,\"completion_tokens\":20,\"total_tokens\":50}}";

    private ThinkingUpstream() {}

    static PlainServer start() throws IOException {
        return PlainServer.start(ThinkingUpstream::answer);
    }

    private static byte[] answer(PlainServer.Request request) throws InterruptedException {
        Thread.sleep(THINKING_MILLIS);
        return request.body().contains("\"stream\":true")
                ? chunked("text/event-stream", stream())
                : chunked("application/json", whole());
    }

    /** An answer in one chunk, and the last chunk. */
    private static byte[] chunked(String type, String body) {
        var head = "HTTP/1.1 200 OK\r\nContent-Type: " + type + "\r\nTransfer-Encoding: chunked\r\n\r\n";
        return (head + Integer.toHexString(body.length()) + "\r\n" + body + "\r\n0\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String whole() {
        var text = new StringBuilder();
        for (int i = 0; i < TOKENS; i++) {
            text.append("token").append(i).append(' ');
        }
        return HEAD.formatted("chat.completion")
                + "\"choices\":[{\"index\":0,\"message\":{\"role\":\"assistant\",\"content\":\"" + text
                + "\"},\"finish_reason\":\"stop\"}]," + USAGE;
    }

    private static String stream() {
        var events = new StringBuilder();
        for (int i = 0; i < TOKENS; i++) {
            events.append(event(
                    "\"choices\":[{\"index\":0,\"delta\":{\"content\":\"token" + i + " \"},\"finish_reason\":null}]}"));
        }
        return events + event("\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}]}")
                + event("\"choices\":[]," + USAGE) + "data: [DONE]\n\n";
    }

    private static String event(String rest) {
        return "data: " + HEAD.formatted("chat.completion.chunk") + rest + "\n\n";
    }
}
