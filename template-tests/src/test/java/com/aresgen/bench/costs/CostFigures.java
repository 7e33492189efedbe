package com.aresgen.bench.costs;

import com.aresgen.bench.Keys;
import com.aresgen.http.json.Json;
import com.aresgen.http.values.BearerKey;
import com.aresgen.suite.RunningApi;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.Consumer;
import tools.jackson.databind.SerializationFeature;

/** Measures what calls consume, and writes it to a file that is committed. */
public record CostFigures(Path file, Path folder, Consumer<String> report) {
    /** Measures in this process, on the running template. */
    public void measure() throws IOException, InterruptedException {
        var key = new Keys(RunningApi.eu().operator()).create();
        var figures = Json.MAPPER.createObjectNode();
        figures.put("measured", LocalDate.now(ZoneOffset.UTC).toString());
        figures.put(
                "machine",
                "%d cores, %s, Java %s"
                        .formatted(
                                Runtime.getRuntime().availableProcessors(),
                                System.getProperty("os.arch"),
                                System.getProperty("java.version")));
        var calls = figures.putArray("calls");
        var thread = thread(key);
        try (var log = CallLog.open()) {
            for (var kind : KindOfCall.values()) {
                var measured = new CallFigures(new CallDoor(kind, kind.open(), key, thread, log)).measure();
                report.accept(measured.toString());
                calls.add(measured);
            }
        }
        figures.set("waiting", new WaitingCalls(RunningApi.eu(), folder.resolve("waiting.log")).measure());
        Files.writeString(
                file,
                Json.MAPPER
                                .rebuild()
                                .enable(SerializationFeature.INDENT_OUTPUT)
                                .build()
                                .writeValueAsString(figures) + "\n");
    }

    private static String thread(BearerKey key) {
        return RunningApi.eu()
                .http()
                .post("/v1/chat/completions", """
                        {"model":"local/extractive-1","messages":[{"role":"user","content":"Summarize in one sentence: \
                        Water boils at 100 degrees Celsius at sea level. At 3,000 metres it boils at about 90."}]}""")
                .as(key)
                .send()
                .header("X-Thread-Id");
    }
}
