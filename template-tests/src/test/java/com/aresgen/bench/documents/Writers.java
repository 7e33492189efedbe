package com.aresgen.bench.documents;

import com.aresgen.bench.Quantiles;
import com.aresgen.changes.ChangeSet;
import com.aresgen.http.values.BearerKey;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/**
 * Writers who edit one document at once, each the next letter as soon as the one before is accepted. Each overwrites
 * letters of its own part of the text, so that the length stays and nobody overwrites another's.
 *
 * @param length of the text
 * @param revision the newest before them
 */
record Writers(List<BearerKey> keys, int length, long revision) {
    /** Sends the body of an edit. */
    @FunctionalInterface
    interface Editor {
        Sent send(BearerKey key, String body) throws Exception;
    }

    /** @param revision that the edit became; of no meaning after a refusal */
    record Sent(int status, long revision) {}

    /**
     * What became of their edits.
     *
     * @param millis of each accepted edit
     * @param refusals the statuses of edits that were refused because others were quicker each time, and sent again
     */
    record Outcome(Quantiles millis, double perSecond, List<Integer> refusals) {
        long refused(int status) {
            return refusals.stream().filter(each -> each == status).count();
        }
    }

    Outcome edit(Editor editor, Duration time) throws InterruptedException, ExecutionException {
        Queue<Double> millis = new ConcurrentLinkedQueue<>();
        Queue<Integer> refused = new ConcurrentLinkedQueue<>();
        var start = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = IntStream.range(0, keys.size())
                    .mapToObj(number -> threads.submit(() -> {
                        write(number, editor, start + time.toNanos(), millis, refused);
                        return number;
                    }))
                    .toList();
            for (var each : running) {
                each.get();
            }
        }
        var seconds = (System.nanoTime() - start) * 1e-9;
        return new Outcome(Quantiles.of(millis), millis.size() / seconds, List.copyOf(refused));
    }

    private void write(int number, Editor editor, long end, Queue<Double> millis, Queue<Integer> refused)
            throws Exception {
        var part = length / keys.size();
        var base = revision;
        for (int i = 0; System.nanoTime() < end; i++) {
            var place = number * part + i % part;
            var letter = Character.toString('a' + i % 26);
            var start = System.nanoTime();
            var changes = ChangeSet.replace(length, place, place + 1, letter).toJson();
            var sent = editor.send(keys.get(number), "{\"base_revision\":%d,\"changes\":%s}".formatted(base, changes));
            switch (sent.status()) {
                case 200 -> {
                    millis.add((System.nanoTime() - start) * 1e-6);
                    base = sent.revision();
                }
                case 409, 503 -> refused.add(sent.status());
                default -> throw new IllegalStateException("Refused with " + sent.status());
            }
        }
    }
}
