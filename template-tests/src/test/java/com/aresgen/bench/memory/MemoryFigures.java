package com.aresgen.bench.memory;

import ch.qos.logback.classic.Level;
import com.aresgen.bench.Keys;
import com.aresgen.lambda.logs.JsonLogs;
import com.aresgen.suite.RunningApi;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** The peak of resident memory of functions, by what they are asked. */
public record MemoryFigures(Path folder, Consumer<String> report) {
    /** What chat has to manage with if a third of its heap is to be spare. */
    private static final int TWO_THIRDS = Processes.HEAP * 2 / 3;

    /** Measures functions in processes of their own, on the running template. */
    public void measure() throws IOException {
        List.of("audit", "metrics").forEach(name -> JsonLogs.logger(name).setLevel(Level.OFF));
        var keys = new Keys(RunningApi.eu().operator());
        var processes = new Processes(folder, report);
        for (var heap : List.of(Processes.HEAP, TWO_THIRDS)) {
            head("a heap of %d MB".formatted(heap));
            try (var function = processes.start("CompleteChat", heap)) {
                new ChatMemory(processes, function, keys.create()).measure();
            }
        }
        head("a heap of %d MB".formatted(Processes.HEAP));
        new DocumentMemory(processes, keys.create()).measure();
        new KnowledgeMemory(processes, keys.create()).measure();
    }

    private void head(String what) {
        report.accept("");
        report.accept("| function, " + what + " | call | status | s | peak MB |");
        report.accept("|---|---|---:|---:|---:|");
    }
}
