package com.aresgen.local.functions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

final class TimedBodyTest {
    private static final Duration LONG = Duration.ofMinutes(15);

    @Test
    void endsWhenTheTimeIsOver() throws Exception {
        var ended = new CompletableFuture<Boolean>();
        try (var _ = new TimedBody(InputStream.nullInputStream(), Duration.ofMillis(1), ended::complete)) {
            assertThat(ended.get(10, TimeUnit.SECONDS)).isFalse();
        }
    }

    @Test
    void saysWhetherItWasReadToItsEnd() throws Exception {
        assertThat(endedAfter(3)).containsExactly(false);
        assertThat(endedAfter(9)).containsExactly(true);
    }

    /** The timer of a function that may take minutes must not keep the buffers of each answer for minutes. */
    @Test
    void whatWaitsForTheEndIsReleasedAtOnce() throws Exception {
        var waiting = new WeakReference<>(closed());

        for (int attempt = 0; waiting.get() != null && attempt < 50; attempt++) {
            System.gc();
            Thread.sleep(10);
        }
        assertThat(waiting.get()).isNull();
    }

    private static List<Boolean> endedAfter(int reads) throws Exception {
        var ended = new ArrayList<Boolean>();
        try (var body = new TimedBody(new ByteArrayInputStream(new byte[8]), LONG, ended::add)) {
            for (int read = 0; read < reads; read++) {
                body.read();
            }
        }
        return ended;
    }

    private static Consumer<Boolean> closed() {
        var ended = new ArrayList<Boolean>();
        Consumer<Boolean> waiting = ended::add;
        new TimedBody(new ByteArrayInputStream(new byte[8]), LONG, waiting).close();
        return waiting;
    }
}
