package com.aresgen.chat.streaming;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.http.json.Json;
import com.aresgen.models.upstream.ServerScript;
import com.aresgen.suite.Reply;
import com.aresgen.suite.RunningApi;
import com.aresgen.suite.Tenant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Streams that fail: early with a status of their own, later with a frame, and never as if they were complete. */
class BrokenTest {
    private final Tenant tenant = RunningApi.eu().newTenant();

    @ParameterizedTest
    @CsvSource({
        "500, 502, upstream_error",
        "429, 429, upstream_rate_limited",
        "503, 502, upstream_error",
        "401, 502, upstream_error",
        "504, 504, upstream_timeout"
    })
    void aFailureBeforeTheFirstEventIsAStatus(int upstream, int status, String code) {
        RunningApi.eu().upstream().play(ServerScript.json(upstream, "{\"error\":{\"message\":\"no\"}}"));
        var reply = send("");

        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.code()).isEqualTo(code);
        assertThat(reply.header("Content-Type")).isEqualTo("application/problem+json");
    }

    @Test
    void aFailureInTheMiddleIsTheLastFrameAndThereIsNoDone() {
        RunningApi.eu().upstream().play(cut());
        var reply = send("");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.isDone()).isFalse();
        var last = Json.MAPPER.readTree(reply.data().getLast());
        assertThat(last.path("code").stringValue()).isEqualTo("upstream_error");
        assertThat(last.path("request_id").stringValue()).isEqualTo(reply.requestId());
        assertThat(last.at("/error/message")).isEqualTo(last.path("detail"));
        assertThat(reply.chunks()).noneMatch(chunk -> chunk.has("error")).hasSizeGreaterThan(1);
    }

    @Test
    void aFailedStreamIsNotRememberedSoThatARetryCanSucceed() {
        RunningApi.eu().upstream().play(cut(), UpstreamStream.whole("all", " of it"));
        assertThat(send("a key").isDone()).isFalse();
        var retried = send("a key");

        assertThat(retried.isDone()).as(retried.body()).isTrue();
        assertThat(retried.header("Idempotent-Replayed")).isEmpty();
        assertThat(send("a key").body()).isEqualTo(retried.body());
    }

    private static ServerScript cut() {
        return ServerScript.stream()
                .then(ServerScript.event(UpstreamStream.said("half")))
                .then(ServerScript.event(UpstreamStream.said(" of")));
    }

    private Reply send(String idempotencyKey) {
        var request = RunningApi.eu()
                .http()
                .post("/v1/chat/completions", UpstreamStream.request().toString())
                .as(tenant.admin());
        return (idempotencyKey.isEmpty() ? request : request.keyed(idempotencyKey)).send();
    }
}
