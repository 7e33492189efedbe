package com.aresgen.bench;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Calls on several connections at once, each call as soon as the previous one is answered.
 *
 * @param perSecond good answers
 * @param failed calls without a good answer
 */
record Load(Quantiles firstToken, Quantiles whole, double perSecond, long failed) {
    private static final double NANOS_PER_SECOND = 1e9;

    /**
     * Makes calls for the given time.
     *
     * @param awaited a text that every good answer has
     * @param requests the requests of each connection, by its number
     */
    static Load on(URI server, int connections, Duration time, String awaited, IntFunction<Supplier<String>> requests)
            throws InterruptedException {
        Queue<KeptConnection.Times> times = new ConcurrentLinkedQueue<>();
        var start = System.nanoTime();
        var end = start + time.toNanos();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = IntStream.range(0, connections)
                    .mapToObj(number ->
                            threads.submit(() -> callUntil(end, server, awaited, requests.apply(number), times)))
                    .toList();
            finish(running);
        }
        var seconds = (System.nanoTime() - start) / NANOS_PER_SECOND;
        var good = times.stream().filter(KeptConnection.Times::good).toList();
        return new Load(
                Quantiles.of(good.stream().map(KeptConnection.Times::firstToken).toList()),
                Quantiles.of(good.stream().map(KeptConnection.Times::whole).toList()),
                good.size() / seconds,
                times.size() - good.size());
    }

    private static Void callUntil(
            long end, URI server, String awaited, Supplier<String> requests, Queue<KeptConnection.Times> times)
            throws IOException {
        try (var connection = new KeptConnection(server, awaited)) {
            while (System.nanoTime() < end) {
                times.add(connection.call(requests.get()));
            }
        }
        return null;
    }

    private static void finish(List<Future<Void>> running) throws InterruptedException {
        for (var each : running) {
            try {
                each.get();
            } catch (ExecutionException broken) {
                throw new IllegalStateException("A connection broke", broken.getCause());
            }
        }
    }
}
