package com.aresgen.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class KeepAliveTest {
    private static final Duration SILENCE = Duration.ofMillis(60);

    private final List<Frame> sent = new CopyOnWriteArrayList<>();

    @Test
    void speaksOnlyIntoSilence() throws InterruptedException {
        try (var alive = KeepAlive.over(sent::add, SILENCE, () -> {})) {
            for (int i = 0; i < 10; i++) {
                alive.send(Frame.DONE);
                Thread.sleep(10);
            }
            assertThat(sent).containsOnly(Frame.DONE);
            Thread.sleep(4 * SILENCE.toMillis());
            assertThat(sent).contains(Frame.KEEP_ALIVE);
        }
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
