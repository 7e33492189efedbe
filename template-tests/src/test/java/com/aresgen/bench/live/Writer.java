package com.aresgen.bench.live;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/** Types a word about every 700 ms, and waits for each push to be acknowledged before it sends the next one. */
final class Writer {
    private static final int PAUSE_MILLIS = 700;
    private static final int JITTER_MILLIS = 100;

    private final TimedSocket socket;
    private final Words words;
    private final Random random;
    private long seq;

    Writer(TimedSocket socket, Words words) {
        this.socket = socket;
        this.words = words;
        this.random = new Random(socket.client().hashCode());
    }

    /**
     * A push that was accepted, its first sending and its acknowledgement by {@link System#nanoTime}.
     *
     * @param conflicts answers after which it was sent again
     */
    record Pushed(String client, long seq, long sentAt, long ackedAt, int conflicts) {}

    /** Types for so long; returns its pushes. */
    List<Pushed> type(Duration time) throws InterruptedException {
        var pushed = new ArrayList<Pushed>();
        var end = System.nanoTime() + time.toNanos();
        Thread.sleep(random.nextInt(PAUSE_MILLIS));
        while (System.nanoTime() < end) {
            var pause = random.nextInt(PAUSE_MILLIS - JITTER_MILLIS, PAUSE_MILLIS + JITTER_MILLIS);
            var next = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(pause);
            seq++;
            pushed.add(push());
            TimeUnit.NANOSECONDS.sleep(next - System.nanoTime());
        }
        return pushed;
    }

    private Pushed push() throws InterruptedException {
        var sentAt = System.nanoTime();
        for (var conflicts = 0; ; conflicts++) {
            socket.send(words.push(socket.client(), seq, socket.newest()));
            var answer = socket.answer();
            if (answer.message().path("t").asString().equals("ack")) {
                return new Pushed(socket.client(), seq, sentAt, answer.at(), conflicts);
            }
            if (!answer.message().path("code").asString("").equals("conflict")) {
                throw new IllegalStateException(answer.toString());
            }
        }
    }
}
