package com.aresgen.local.functions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.io.ModalCloseable;
import org.junit.jupiter.api.Test;

final class TimedBodyTest {
    private static final Duration LONG = Duration.ofMinutes(15);

    @Test
    void hangsUpWhenTheTimeIsOver() throws Exception {
        var hungUp = new CountDownLatch(1);
        try (var _ = new TimedBody(InputStream.nullInputStream(), new Connection(hungUp), Duration.ofMillis(1))) {
            assertThat(hungUp.await(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    /** The timer of a function that may take minutes must not keep the buffers of each answer for minutes. */
    @Test
    void theConnectionOfAClosedBodyIsReleasedAtOnce() throws Exception {
        var body = new WeakReference<>(closed());

        for (int attempt = 0; body.get() != null && attempt < 50; attempt++) {
            System.gc();
            Thread.sleep(10);
        }
        assertThat(body.get()).isNull();
    }

    private static ModalCloseable closed() throws Exception {
        var connection = new Connection(new CountDownLatch(1));
        new TimedBody(new ByteArrayInputStream(new byte[8]), connection, LONG).close();
        return connection;
    }

    private record Connection(CountDownLatch hungUp) implements ModalCloseable {
        @Override
        public void close(CloseMode mode) {
            hungUp.countDown();
        }

        @Override
        public void close() {
            hungUp.countDown();
        }
    }
}
