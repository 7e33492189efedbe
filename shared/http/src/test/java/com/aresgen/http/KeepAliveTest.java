package com.aresgen.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KeepAliveTest {
    private static final Duration SILENCE = Duration.ofMillis(60);

    private final List<Frame> sent = new CopyOnWriteArrayList<>();

    private record Sent(Frame frame, long at) {}

    /** By the times of the frames, not by their number: this machine may itself be silent for longer. */
    @Test
    void speaksOnlyIntoSilence() throws InterruptedException {
        var frames = new CopyOnWriteArrayList<Sent>();
        EventStream.Sink sink = frame -> {
            frames.add(new Sent(frame, System.nanoTime()));
            return true;
        };
        try (var alive = KeepAlive.over(sink, SILENCE, () -> {})) {
            for (int i = 0; i < 10; i++) {
                alive.send(Frame.DONE);
                Thread.sleep(10);
            }
            Thread.sleep(4 * SILENCE.toMillis());
        }
        var silent = IntStream.range(1, frames.size())
                .filter(i -> frames.get(i).frame().equals(Frame.KEEP_ALIVE))
                .mapToObj(i ->
                        Duration.ofNanos(frames.get(i).at() - frames.get(i - 1).at()))
                .toList();
        assertThat(silent).isNotEmpty().allMatch(gap -> gap.compareTo(SILENCE) >= 0);
    }

    @Test
    void isQuietOnceItIsClosed() throws InterruptedException {
        KeepAlive.over(sent::add, SILENCE, () -> {}).close();
        Thread.sleep(3 * SILENCE.toMillis());

        assertThat(sent).isEmpty();
    }

    @Test
    void noticesWhoLeftInASilence() throws InterruptedException {
        var noticed = new CountDownLatch(1);
        try (var alive = KeepAlive.over(_ -> false, SILENCE, noticed::countDown)) {
            assertThat(noticed.await(5, TimeUnit.SECONDS)).isTrue();
            assertThat(alive.isOpen()).isFalse();
        }
    }
}
