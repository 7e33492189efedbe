package com.aresgen.bench.live;

import com.aresgen.bench.Quantiles;
import com.aresgen.bench.costs.CallLog;
import com.aresgen.bench.live.FrameDoor.MeasuredFrame;
import com.aresgen.documents.live.ShuffledApi;
import com.aresgen.http.json.Json;
import com.aresgen.local.LocalRegion;
import com.aresgen.store.sockets.Member;
import com.aresgen.store.sockets.SocketStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.node.ObjectNode;

/** What single frames consume in a room of four, which is written to a file. Means of units, medians of times. */
final class FrameCosts {
    private static final int SOCKETS = 4;
    private static final int OTHERS = SOCKETS - 1;
    private static final int ARRIVAL_MILLIS = 500;

    private final Words words;
    private final List<TimedSocket> room = new ArrayList<>();
    private final List<Member> members;
    private final FrameDoor door;
    private final PostCost post;
    private final long[] seqs = new long[SOCKETS];
    private long head;

    private FrameCosts(ShuffledApi api) throws InterruptedException {
        words = Words.in(api);
        for (var i = 0; i < SOCKETS; i++) {
            room.add(TimedSocket.joined(words.place(), "editor" + i));
        }
        try (var operator = api.operator()) {
            members = new SocketStore(operator, InstantSource.system(), LocalRegion.EU.tables())
                    .room(words.place().id());
        }
        var function =
                api.local().functions().find("AresGen-EU-" + FrameDoor.FUNCTION).orElseThrow();
        door = FrameDoor.of(function);
        post = new PostCost(api.local(), function);
    }

    /** Measures in this process. */
    static void measure(ShuffledApi api, Path file, Consumer<String> report) throws IOException, InterruptedException {
        var costs = new FrameCosts(api);
        var figures = costs.figures(report);
        costs.room.forEach(TimedSocket::close);
        var indented =
                Json.MAPPER.rebuild().enable(SerializationFeature.INDENT_OUTPUT).build();
        Files.writeString(file, indented.writeValueAsString(figures) + "\n");
    }

    private ObjectNode figures(Consumer<String> report) throws IOException, InterruptedException {
        var figures = Json.MAPPER
                .createObjectNode()
                .put("measured", LocalDate.now(ZoneOffset.UTC).toString())
                .put(
                        "machine",
                        "%d cores, %s, Java %s"
                                .formatted(
                                        Runtime.getRuntime().availableProcessors(),
                                        System.getProperty("os.arch"),
                                        System.getProperty("java.version")))
                .put("function", FrameDoor.FUNCTION)
                .put("others", OTHERS);
        var frames = Json.MAPPER.createArrayNode();
        try (var log = CallLog.open()) {
            for (var kind : FrameKind.values()) {
                var measured = figures(kind, log);
                report.accept(measured.toString());
                frames.add(measured);
            }
        }
        figures.put("post_cpu_millis", rounded(post.cpuMillis(members.getFirst().socket())));
        figures.set("frames", frames);
        return figures;
    }

    private ObjectNode figures(FrameKind kind, CallLog log) throws IOException, InterruptedException {
        calls(kind, kind.warmUp);
        var answered = sum(TimedSocket::answered);
        var told = sum(TimedSocket::told);
        log.take();
        var calls = calls(kind, kind.measured);
        var lines = log.take();
        double count = calls.size();
        var answers = sum(TimedSocket::answered).since(answered);
        var tells = sum(TimedSocket::told).since(told);
        return Json.MAPPER
                .createObjectNode()
                .put("kind", kind.name())
                .put("store_calls", mean(calls, call -> call.consumption().calls()))
                .put("read_units", mean(calls, call -> call.consumption().readUnits()))
                .put("write_units", mean(calls, call -> call.consumption().writeUnits()))
                .put(
                        "log_bytes",
                        rounded(lines.stream()
                                        .mapToLong(line -> line.getBytes(StandardCharsets.UTF_8).length)
                                        .sum()
                                / count))
                .put("answers", rounded(answers.messages() / count))
                .put("answer_bytes", rounded(answers.bytes() / count))
                .put("told_each_other", rounded(tells.messages() / count / OTHERS))
                .put("told_bytes_each_other", rounded(tells.bytes() / count / OTHERS))
                .put(
                        "cpu_millis",
                        rounded(Quantiles.of(calls.stream()
                                        .map(call -> call.times().cpuMillis())
                                        .toList())
                                .median()));
    }

    /** Frames of all sockets in turn. What they tell has arrived when this returns. */
    private List<MeasuredFrame> calls(FrameKind kind, int count) throws IOException, InterruptedException {
        var calls = new ArrayList<MeasuredFrame>();
        for (var i = 0; i < count; i++) {
            var turn = i % SOCKETS;
            var member = members.get(turn);
            seqs[turn] += kind == FrameKind.PUSH ? 1 : 0;
            calls.add(door.call(member.socket(), kind.message(words, member.client(), seqs[turn], head)));
            head += kind == FrameKind.PUSH ? 1 : 0;
            Thread.sleep(kind.pause);
        }
        Thread.sleep(ARRIVAL_MILLIS);
        return calls;
    }

    private record Sum(long messages, long bytes) {
        Sum since(Sum before) {
            return new Sum(messages - before.messages, bytes - before.bytes);
        }
    }

    private Sum sum(Function<TimedSocket, TimedSocket.Sum> which) {
        return new Sum(
                room.stream().map(which).mapToLong(TimedSocket.Sum::messages).sum(),
                room.stream().map(which).mapToLong(TimedSocket.Sum::bytes).sum());
    }

    private static double mean(List<MeasuredFrame> calls, ToDoubleFunction<MeasuredFrame> figure) {
        return rounded(calls.stream().mapToDouble(figure).average().orElseThrow());
    }

    private static double rounded(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
