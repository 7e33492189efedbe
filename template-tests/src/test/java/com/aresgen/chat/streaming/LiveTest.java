package com.aresgen.chat.streaming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aresgen.models.upstream.ServerScript;
import com.aresgen.models.upstream.Upstream;
import com.aresgen.suite.RunningApi;
import com.aresgen.suite.Tenant;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** When frames are sent: from the model's server to the caller, through everything between them. */
@Timeout(60)
class LiveTest {
    private static final int PAGES = 600;

    private final Tenant tenant = RunningApi.eu().newTenant();
    private final Upstream upstream = RunningApi.eu().upstream();
    private final Semaphore next = new Semaphore(0);

    @Test
    void everyChunkArrivesBeforeTheNextIsSent() throws Exception {
        upstream.play(ServerScript.stream()
                .then(gated("one"))
                .then(gated("two"))
                .then(gated("three"))
                .then(UpstreamStream.end()));
        next.release();
        try (var caller = listen("")) {
            assertThat(caller.line()).contains("\"role\":\"assistant\"");
            assertThat(caller.line()).contains("\"content\":\"one\"");
            next.release();
            assertThat(caller.line()).contains("\"content\":\"two\"");
            next.release();
            assertThat(caller.line()).contains("\"content\":\"three\"");
            assertThat(caller.rest()).endsWith("data: [DONE]\n");
        }
    }

    @Test
    void theStatusWaitsForTheFirstEvent() throws Exception {
        upstream.play(ServerScript.stream().then(gated("one")).then(UpstreamStream.end()));
        var listening = Listener.to(UpstreamStream.request(), tenant.admin(), "");

        assertThatThrownBy(() -> listening.get(500, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
        next.release();
        try (var caller = listening.get(5, TimeUnit.SECONDS)) {
            assertThat(caller.status()).isEqualTo(200);
        }
    }

    @Test
    void aLongSilenceIsBrokenByAComment() throws Exception {
        upstream.play(ServerScript.stream()
                .then(ServerScript.event(UpstreamStream.said("one")))
                .then(ServerScript.pause(Duration.ofSeconds(3)))
                .then(UpstreamStream.end()));
        try (var caller = listen("a key")) {
            var stream = caller.rest();
            assertThat(stream).containsOnlyOnce(": keep-alive\n").endsWith("data: [DONE]\n");
            try (var again = listen("a key")) {
                assertThat(again.rest()).as("the same bytes").isEqualTo(stream);
            }
        }
    }

    /** 20 MB; the buffers of the sockets on the way were seen to hold 11. */
    @Test
    void theModelGoesNoFasterThanItsCallerReads() throws Exception {
        var sent = new AtomicInteger();
        // Short, since an answer may have 4 MB of text, and longer than a letter, since the time goes by events.
        var words = ("data: " + UpstreamStream.said("x".repeat(30)) + "\n\n").repeat(160);
        ServerScript pageful = socket -> {
            ServerScript.raw(words).play(socket);
            sent.incrementAndGet();
        };
        upstream.play(Stream.generate(() -> pageful)
                .limit(PAGES)
                .reduce(ServerScript.stream(), ServerScript::then)
                .then(UpstreamStream.end()));
        try (var caller = listen("")) {
            assertThat(caller.line()).contains("assistant");
            assertThat(settled(sent)).isLessThan(PAGES);
            assertThat(caller.rest()).endsWith("data: [DONE]\n");
        }
        assertThat(sent.get()).isEqualTo(PAGES);
    }

    /** The number once it no longer changes. */
    private static int settled(AtomicInteger number) throws InterruptedException {
        var before = -1;
        while (before != number.get()) {
            before = number.get();
            Thread.sleep(700);
        }
        return before;
    }

    /** Sends the text when the test releases {@link #next}. */
    private ServerScript gated(String text) {
        var event = ServerScript.event(UpstreamStream.said(text));
        return socket -> {
            next.acquire();
            event.play(socket);
        };
    }

    private Listener listen(String idempotencyKey) throws Exception {
        return Listener.to(UpstreamStream.request(), tenant.admin(), idempotencyKey)
                .get(10, TimeUnit.SECONDS);
    }
}
