package com.aresgen.chat.streaming;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.models.upstream.ServerScript;
import com.aresgen.models.upstream.Upstream;
import com.aresgen.suite.Reply;
import com.aresgen.suite.RunningApi;
import com.aresgen.suite.Tenant;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Callers that disconnect in the middle of a stream. */
@Timeout(60)
class GoneTest {
    private static final int CHUNKS = 100;

    private final Tenant tenant = RunningApi.eu().newTenant();
    private final Upstream upstream = RunningApi.eu().upstream();

    @Test
    void withoutAKeyTheModelIsStopped() throws Exception {
        upstream.play(slowly().then(ServerScript.hang()));
        leaveAfterTheFirstChunks("");

        assertThat(upstream.isLeftWithin(Duration.ofSeconds(5))).isTrue();
    }

    @Test
    void underAKeyTheAnswerIsFinishedAndTheCallerGetsItWhenTheyComeBack() throws Exception {
        upstream.play(slowly().then(UpstreamStream.end()));
        leaveAfterTheFirstChunks("a key");

        var meanwhile = send();
        assertThat(meanwhile.status()).isEqualTo(409);
        assertThat(meanwhile.code()).isEqualTo("idempotency_in_progress");
        assertThat(meanwhile.header("Retry-After")).isEqualTo("1");
        assertThat(meanwhile.header("x-should-retry")).isEqualTo("true");
        var later = sendUntilDone();
        assertThat(later.isDone()).as(later.body()).isTrue();
        assertThat(later.chunks()).hasSizeGreaterThan(CHUNKS);
        assertThat(later.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(upstream.asked()).hasSize(1);
    }

    private void leaveAfterTheFirstChunks(String idempotencyKey) throws Exception {
        try (var caller = Listener.to(UpstreamStream.request(), tenant.admin(), idempotencyKey)
                .get(10, TimeUnit.SECONDS)) {
            assertThat(caller.line()).contains("assistant");
            assertThat(caller.line()).contains("\"content\":\"0\"");
        }
    }

    private Reply sendUntilDone() throws InterruptedException {
        var reply = send();
        while (reply.status() == 409) {
            Thread.sleep(100);
            reply = send();
        }
        return reply;
    }

    private Reply send() {
        return RunningApi.eu()
                .http()
                .post("/v1/chat/completions", UpstreamStream.request().toString())
                .as(tenant.admin())
                .keyed("a key")
                .send();
    }

    /** A stream of two seconds. */
    private static ServerScript slowly() {
        var script = ServerScript.stream();
        for (int i = 0; i < CHUNKS; i++) {
            script = script.then(ServerScript.event(UpstreamStream.said(Integer.toString(i))))
                    .then(ServerScript.pause(Duration.ofMillis(20)));
        }
        return script;
    }
}
