package com.aresgen.bench.costs;

import com.aresgen.bench.Keys;
import com.aresgen.bench.memory.LimitedFunction;
import com.aresgen.http.json.Json;
import com.aresgen.http.values.BearerKey;
import com.aresgen.models.upstream.ChatAnswers;
import com.aresgen.models.upstream.ServerScript;
import com.aresgen.suite.RunningApi;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import tools.jackson.databind.node.ObjectNode;

/** One process of chat in which many calls wait for a model at once: what each costs it. */
record WaitingCalls(RunningApi api, Path log) {
    private static final int HEAP = 1_536;
    private static final int CALLS_OF_A_KEY = 20;
    private static final int KEYS = 20;
    private static final Duration THINKING = Duration.ofSeconds(10);

    ObjectNode measure() throws IOException, InterruptedException {
        var keys = new Keys(api.operator()).create(KEYS);
        try (var function = LimitedFunction.start("CompleteChat", HEAP, log)) {
            api.upstream().play(ChatAnswers.answer("yes"));
            round(function, keys.subList(0, 1));
            round(function, keys.subList(0, 1));
            var alone = function.peak();
            var before = function.cpuMillis();
            api.upstream().play(ServerScript.pause(THINKING).then(ChatAnswers.answer("yes")));
            var answered = round(function, keys);
            return Json.MAPPER
                    .createObjectNode()
                    .put("calls", KEYS * CALLS_OF_A_KEY)
                    .put("answered", answered)
                    .put("seconds", THINKING.toSeconds())
                    .put("peak_mb_before", Math.round(alone))
                    .put("peak_mb", Math.round(function.peak()))
                    .put("cpu_millis_a_call", (function.cpuMillis() - before) / (KEYS * CALLS_OF_A_KEY));
        }
    }

    /** Calls of all these keys at once; returns how many are answered. */
    private static int round(LimitedFunction function, Iterable<BearerKey> keys) throws InterruptedException {
        var running = new ArrayList<Future<Boolean>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var key : keys) {
                for (var i = 0; i < CALLS_OF_A_KEY; i++) {
                    running.add(threads.submit(
                            () -> function.stream(key, "/chat/completions", """
                                    {"model":"remote/m","messages":[{"role":"user","content":"Is it?"}]}""").status() == 200));
                }
            }
        }
        var good = 0;
        for (var each : running) {
            try {
                good += each.get() ? 1 : 0;
            } catch (ExecutionException broken) {
                throw new IllegalStateException(broken);
            }
        }
        return good;
    }
}
