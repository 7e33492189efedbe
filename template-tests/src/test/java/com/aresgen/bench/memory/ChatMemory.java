package com.aresgen.bench.memory;

import com.aresgen.http.json.Json;
import com.aresgen.http.values.BearerKey;
import com.aresgen.models.upstream.BedrockWire;
import com.aresgen.models.upstream.ChatAnswers;
import com.aresgen.models.upstream.ServerScript;
import com.aresgen.suite.RunningApi;
import java.io.IOException;
import java.util.Base64;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import tools.jackson.databind.node.ObjectNode;

/** Calls chat with the largest things that its contract allows, and reports the peak after each. */
record ChatMemory(Processes processes, LimitedFunction function, BearerKey key) {
    private static final String PATH = "/chat/completions";
    private static final int MEBIBYTE = 1 << 20;
    /** A body of 1 MiB with members and escapes around the text. */
    private static final int FULL = MEBIBYTE - 4_000;

    private static final int ANSWER = 4 * MEBIBYTE - 64 * 1024;
    private static final int PIECE = 16 * 1024;
    /** A call of a longer thread is refused before. */
    private static final int MOST_TURNS = 40;

    private static final int SMALL_CALLS = 50;
    private static final String USAGE = "{\"inputTokens\":9,\"outputTokens\":5,\"totalTokens\":14}";
    private static final Random RANDOM = new Random(1);

    void measure() throws IOException {
        var prose = new Prose(RANDOM);
        var small = body("local/extractive-1", "Summarize in one sentence: Water boils. It boils at 100 degrees.");
        for (var i = 1; i < SMALL_CALLS; i++) {
            sent(small);
        }
        call("small, the " + SMALL_CALLS + "th", small);
        call(
                "embedded model, 400 KB of prose",
                body("local/extractive-1", "Summarize in 3 sentences: " + prose.of(400_000)));
        answers("yes");
        call("1 MB of prose, short answer", body("remote/m", prose.of(FULL)));
        call("1 MB of an image", image());
        RunningApi.eu().upstream().play(ChatAnswers.answer(prose.of(ANSWER / 2)));
        call("4 MB of answer, whole", body("remote/m", "Write."));
        RunningApi.eu().upstream().play(streamed(prose));
        call("4 MB of answer, streamed", body("remote/m", "Write.").put("stream", true));
        history("remote/m", () -> ChatAnswers.answer("yes"), prose);
        history("anthropic/claude-opus-4-6", () -> BedrockWire.answer("{\"text\":\"yes\"}", "end_turn", USAGE), prose);
    }

    /** A thread that grows by 1 MB with each turn, until a call fails. */
    private void history(String model, Supplier<ServerScript> answer, Prose prose) throws IOException {
        RunningApi.eu().upstream().play(answer.get());
        var thread = sent(body(model, prose.of(FULL))).json().path("thread_id").stringValue();
        for (var turn = 2; turn <= MOST_TURNS; turn++) {
            // Forgets the requests before, which would fill this process.
            RunningApi.eu().upstream().play(answer.get());
            var got = sent(body(model, prose.of(FULL)).put("thread_id", thread));
            if (turn % 8 == 0 || got.status() != 200) {
                processes.row(function, model + ", turn " + turn + " of 1 MB", got);
            }
            if (got.status() != 200) {
                return;
            }
        }
    }

    private void call(String what, ObjectNode body) throws IOException {
        processes.row(function, what, sent(body));
    }

    private LimitedFunction.Got sent(ObjectNode body) {
        return function.stream(key, PATH, body.toString());
    }

    private static ObjectNode body(String model, String text) {
        var body = Json.MAPPER.createObjectNode().put("model", model);
        body.putArray("messages").addObject().put("role", "user").put("content", text);
        return body;
    }

    private static ObjectNode image() {
        var bytes = new byte[FULL * 3 / 4 - 1_000];
        RANDOM.nextBytes(bytes);
        var body = Json.MAPPER.createObjectNode().put("model", "remote/m");
        body.putArray("messages")
                .addObject()
                .put("role", "user")
                .putArray("content")
                .addObject()
                .put("type", "image_url")
                .putObject("image_url")
                .put("url", "data:image/png;base64," + Base64.getEncoder().encodeToString(bytes));
        return body;
    }

    private static void answers(String text) {
        RunningApi.eu().upstream().play(ChatAnswers.answer(text));
    }

    private static ServerScript streamed(Prose prose) {
        return ChatAnswers.streamed(IntStream.range(0, ANSWER / 2 / PIECE)
                .mapToObj(_ -> prose.of(PIECE))
                .toArray(String[]::new));
    }
}
