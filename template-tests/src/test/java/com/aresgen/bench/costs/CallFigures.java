package com.aresgen.bench.costs;

import com.aresgen.bench.Quantiles;
import com.aresgen.http.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.ToDoubleFunction;
import tools.jackson.databind.node.ObjectNode;

/** The figures of calls of one kind: medians, since a call is now and then the first of its key in a second. */
record CallFigures(CallDoor door) {
    private static final int WARM_UP = 600;
    private static final int CALLS = 400;
    private static final int BATCHES = 9;
    private static final int BATCH = 50;
    private static final Duration MORE_THAN_A_SECOND = Duration.ofMillis(1_100);

    ObjectNode measure() throws IOException {
        for (var i = 0; i < WARM_UP; i++) {
            door.call();
        }
        var calls = new ArrayList<MeasuredCall>();
        for (var i = 0; i < CALLS; i++) {
            calls.add(door.call());
        }
        LockSupport.parkNanos(MORE_THAN_A_SECOND.toNanos());
        var first = door.call();
        var json = Json.MAPPER.createObjectNode();
        json.put("kind", door.kind().name());
        json.put("words", door.kind().words);
        json.put("function", door.kind().function);
        json.put("status", calls.getFirst().status());
        json.put("store_calls", median(calls, call -> call.consumption().calls()));
        json.put("read_units", median(calls, call -> call.consumption().readUnits()));
        json.put("write_units", median(calls, call -> call.consumption().writeUnits()));
        json.put("write_units_of_first_in_second", first.consumption().writeUnits());
        json.put("log_lines", median(calls, call -> call.lines().size()));
        json.put("log_bytes", median(calls, CallFigures::logged));
        json.put("response_bytes", median(calls, MeasuredCall::sent));
        json.put("millis", rounded(median(calls, call -> call.times().millis())));
        json.put("cpu_millis", rounded(median(calls, call -> call.times().cpuMillis())));
        putIndexing(json, auditLine(first));
        return json;
    }

    /** What the indexer makes of the call's line, alone and in a batch with others of the same key and model. */
    private static void putIndexing(ObjectNode json, String line) throws IOException {
        var alone = batches(line, 1);
        var many = batches(line, BATCH);
        json.put(
                "index_alone_write_units",
                median(alone, batch -> batch.consumption().writeUnits()));
        json.put(
                "index_alone_cpu_millis",
                rounded(median(alone, batch -> batch.times().cpuMillis())));
        json.put("index_batch_lines", BATCH);
        json.put(
                "index_batch_write_units",
                median(many, batch -> batch.consumption().writeUnits()));
        json.put(
                "index_batch_cpu_millis",
                rounded(median(many, batch -> batch.times().cpuMillis())));
        json.put("entry_bytes", Indexing.entry(line));
    }

    private static List<Indexing.Batch> batches(String line, int copies) throws IOException {
        var batches = new ArrayList<Indexing.Batch>();
        for (var i = 0; i < BATCHES; i++) {
            batches.add(Indexing.of(line, copies));
        }
        return batches;
    }

    private static String auditLine(MeasuredCall call) {
        return call.lines().stream()
                .filter(line -> Json.MAPPER
                        .readTree(line)
                        .path("logger_name")
                        .asString("")
                        .equals("audit"))
                .findFirst()
                .orElseThrow();
    }

    private static double logged(MeasuredCall call) {
        return call.lines().stream()
                .mapToInt(line -> line.getBytes(StandardCharsets.UTF_8).length)
                .sum();
    }

    private static <T> double median(List<T> all, ToDoubleFunction<T> figure) {
        return Quantiles.of(all.stream().map(figure::applyAsDouble).toList()).median();
    }

    private static double rounded(double millis) {
        return Math.round(millis * 100) / 100.0;
    }
}
