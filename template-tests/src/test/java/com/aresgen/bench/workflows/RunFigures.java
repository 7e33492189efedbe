package com.aresgen.bench.workflows;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.aresgen.bench.Keys;
import com.aresgen.bench.Quantiles;
import com.aresgen.bench.units.CountedFunction;
import com.aresgen.http.json.Json;
import com.aresgen.suite.RunningApi;
import com.aresgen.workflows.edit.ValidateWorkflowFunction;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/** What a run costs, what the engine adds to its steps, and how long lists and definitions are dealt with. */
public final class RunFigures {
    private static final int STEPS = 10;
    private static final int REPEATED = 20;
    private static final int MANY_RUNS = 200;
    private static final int CALLERS = 8;

    private final Consumer<String> report;
    private final BenchedRuns runs = new BenchedRuns(new Keys(RunningApi.eu().operator()).create());

    public RunFigures(Consumer<String> report) {
        this.report = report;
    }

    /** Measures in this process, on the running template. */
    public void measure() throws Exception {
        for (var name : List.of("audit", "metrics")) {
            ((Logger) LoggerFactory.getLogger(name)).setLevel(Level.OFF);
        }
        Consumed.begin();
        report.accept("");
        report.accept(
                "| a run | transitions | executions | store calls | read units | write units | USD machine | USD store |");
        report.accept("|---|---:|---:|---:|---:|---:|---:|---:|");
        cost("10 chat completions, one after the other", chain("chat.completion", CHAT));
        cost("10 chat completions, side by side", beside("chat.completion", CHAT));
        cost("10 transforms, one after the other", chain("transform", "{value: 1}"));
        cost("a list of 10 chat completions", list(10, 10, "chat.completion", CHAT));
        overhead();
        throughput();
        lists();
        validation();
    }

    private static final String CHAT =
            "{model: local/extractive-1, prompt: \"Summarize in one sentence: Water boils at 100 degrees.\"}";

    private static String chain(String uses, String with) {
        return steps(uses, with, i -> i == 0 ? "" : "needs: [s" + (i - 1) + "], ");
    }

    private static String beside(String uses, String with) {
        return steps(uses, with, _ -> "");
    }

    private static String steps(String uses, String with, IntFunction<String> needs) {
        return IntStream.range(0, STEPS)
                .mapToObj(i -> "  - {id: s%d, %suses: %s, with: %s}\n".formatted(i, needs.apply(i), uses, with))
                .collect(Collectors.joining("", "version: 1\nsteps:\n", ""));
    }

    private static String list(int items, int concurrency, String uses, String with) {
        return """
                version: 1
                steps:
                  - {id: each, for_each: {items: %s, max_concurrency: %d}, uses: %s, with: %s}
                """.formatted(IntStream.range(0, items).boxed().toList(), concurrency, uses, with);
    }

    /** Without starting and reading the run, which are calls of their own. */
    private void cost(String name, String yaml) throws InterruptedException {
        var path = runs.of(yaml);
        runs.ended(runs.started(path, "{}"));
        Thread.sleep(500);
        var run = runs.started(path, "{}");
        var before = Consumed.now();
        Thread.sleep(3_000);
        var used = Consumed.now().since(before);
        runs.ended(run);
        report.accept(String.format(
                Locale.ROOT,
                "| %s | %d | %d | %d | %.1f | %.0f | %.6f | %.6f |",
                name,
                used.transitions(),
                used.executions(),
                used.calls(),
                used.readUnits(),
                used.writeUnits(),
                used.machineDollars(),
                used.storeDollars()));
    }

    /** From the end of a step to the beginning of the next one, as the run shows them. */
    private void overhead() {
        var path = runs.of(chain("chat.completion", CHAT));
        var gaps = new ArrayList<Double>();
        var perStep = new ArrayList<Double>();
        for (int i = 0; i < REPEATED; i++) {
            var run = runs.ended(runs.started(path, "{}"));
            double worked = 0;
            for (int step = 0; step < STEPS; step++) {
                worked += run.at("/steps/" + step + "/latency_ms").doubleValue();
                if (step > 0) {
                    gaps.add(millis(
                            run.at("/steps/" + (step - 1) + "/finished_at"), run.at("/steps/" + step + "/started_at")));
                }
            }
            perStep.add((run.path("latency_ms").doubleValue() - worked) / STEPS);
        }
        var between = Quantiles.of(gaps);
        var whole = Quantiles.of(perStep);
        report.accept("");
        report.accept(String.format(
                Locale.ROOT,
                "From the end of a step to the next one's beginning: %.0f ms p50, %.0f ms p99. Time of a run that is in"
                        + " none of its steps: %.0f ms p50 a step.",
                between.median(),
                between.p99(),
                whole.median()));
    }

    private static double millis(JsonNode from, JsonNode to) {
        return Duration.between(Instant.parse(from.stringValue()), Instant.parse(to.stringValue()))
                .toMillis();
    }

    private void throughput() throws Exception {
        var path = runs.of("""
                version: 1
                steps:
                  - {id: a, uses: chat.completion, with: %s}
                  - {id: b, needs: [a], uses: transform, with: {value: "${{ steps.a.output.text }}"}}
                """.formatted(CHAT));
        var start = System.nanoTime();
        try (var threads = Executors.newFixedThreadPool(CALLERS)) {
            var started = new ArrayList<Future<String>>();
            for (int i = 0; i < MANY_RUNS; i++) {
                started.add(threads.submit(() -> runs.started(path, "{}")));
            }
            for (var run : started) {
                runs.ended(run.get());
            }
        }
        var seconds = (System.nanoTime() - start) * 1e-9;
        report.accept("");
        report.accept(String.format(
                Locale.ROOT,
                "%d runs of a chat completion and a transform, from %d callers: %.1f s, %.1f runs a second (all of it"
                        + " on this machine: API, functions, state machine and tables).",
                MANY_RUNS,
                CALLERS,
                seconds,
                MANY_RUNS / seconds));
    }

    private void lists() throws InterruptedException {
        report.accept("");
        report.accept(
                "| a list of 1,000 | s | transitions | executions | store calls | write units | longest history |");
        report.accept("|---|---:|---:|---:|---:|---:|---:|");
        list("transforms, 40 at once", list(1_000, 40, "transform", "{value: \"${{ item * 2 }}\"}"));
        list("chat completions, 40 at once", list(1_000, 40, "chat.completion", CHAT));
    }

    private void list(String name, String yaml) throws InterruptedException {
        var path = runs.of(yaml);
        Thread.sleep(500);
        var before = Consumed.now();
        var run = runs.ended(runs.started(path, "{}"));
        var used = Consumed.now().since(before);
        report.accept(String.format(
                Locale.ROOT,
                "| %s | %.1f | %,d | %,d | %,d | %,.0f | %,d events |",
                name,
                run.path("latency_ms").doubleValue() / 1_000,
                used.transitions(),
                used.executions(),
                used.calls(),
                used.writeUnits(),
                RunningApi.eu().local().states().orElseThrow().longestHistory()));
    }

    private void validation() throws IOException {
        var function = CountedFunction.cold("ValidateWorkflow", ValidateWorkflowFunction::new);
        var yaml = IntStream.range(0, 200)
                .mapToObj(i -> """
                          - id: s%d
                            %suses: chat.completion
                            when: "${{ inputs.topic != 'none' }}"
                            with: {model: local/extractive-1, prompt: "About ${{ inputs.topic }}: ${{ %s }}"}
                        """.formatted(
                                i,
                                i == 0 ? "" : "needs: [s" + (i - 1) + "]\n    ",
                                i == 0 ? "size(inputs.topic)" : "steps.s" + (i - 1) + ".output.text"))
                .collect(Collectors.joining(
                        "",
                        "version: 1\ninputs: {type: object, required: [topic], properties: {topic: {type: string}}}\nsteps:\n",
                        ""));
        var body = Json.MAPPER
                .createObjectNode()
                .put("definition", yaml)
                .put("format", "yaml")
                .toString();
        var millis = new ArrayList<Double>();
        for (int i = 0; i < 60; i++) {
            var counted =
                    function.call(runs.key(), Map.of(), Map.of(), "", body).succeeded();
            if (!counted.json().path("valid").booleanValue()) {
                throw new IllegalStateException(counted.body());
            }
            if (i >= 30) {
                millis.add(counted.millis());
            }
        }
        var warm = Quantiles.of(millis);
        report.accept("");
        report.accept(String.format(
                Locale.ROOT,
                "Validating 200 steps with 600 expressions (%,d bytes): %.0f ms p50, %.0f ms p99 warm, with authentication.",
                yaml.length(),
                warm.median(),
                warm.p99()));
    }
}
