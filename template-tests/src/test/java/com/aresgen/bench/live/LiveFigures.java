package com.aresgen.bench.live;

import com.aresgen.documents.live.ShuffledApi;
import com.aresgen.faults.StoreCalls;
import com.aresgen.local.sockets.options.Shuffle;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;

/**
 * How soon the people in a room see what one of them types, and what that takes.
 *
 * @param file for what a frame consumes, from which the cost page is computed
 */
public record LiveFigures(Path file, Consumer<String> report) {
    private static final List<Integer> SOCKETS = List.of(2, 8, 20, 100);
    private static final int WARM_UP = 8;

    /** Measures in this process, on an API of its own that delays and repeats no message. */
    public void measure() throws IOException, InterruptedException, ExecutionException {
        try (var api = new ShuffledApi(Shuffle.none())) {
            FrameCosts.measure(api, file, report);
            rooms(api);
        }
    }

    private void rooms(ShuffledApi api) throws InterruptedException, ExecutionException {
        var store = new Store();
        StoreCalls.watchOthers(store);
        var _ = RoomFigures.measure(api, WARM_UP, store);
        var rooms = new ArrayList<RoomFigures>();
        for (var sockets : SOCKETS) {
            rooms.add(RoomFigures.measure(api, sockets, store));
        }
        report.accept("");
        report.accept("Live documents: at most %d sockets of a document type, a push about every 700 ms, for %d s."
                .formatted(RoomFigures.MOST_WRITERS, RoomFigures.TIME.toSeconds()));
        report.accept("Clients, API, functions and store share this process and its loopback address: the latencies say"
                + " nothing about AWS.");
        new RoomTable(rooms, report).print();
    }
}
