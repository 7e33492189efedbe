package com.aresgen.chat.streaming;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.http.json.Json;
import com.aresgen.models.upstream.ServerScript;
import com.aresgen.models.upstream.Upstream;
import com.aresgen.suite.LogLines;
import com.aresgen.suite.Reply;
import com.aresgen.suite.RunningApi;
import com.aresgen.suite.TemplateTables;
import com.aresgen.suite.Tenant;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tools.jackson.databind.JsonNode;

/** What is stored of a stream: its thread, its line in the audit log, and its price. */
@Timeout(60)
class KeptTest {
    private final Tenant tenant = RunningApi.eu().newTenant();
    private final Upstream upstream = RunningApi.eu().upstream();

    @Test
    void aWholeOneIsATurnLikeAnyOther() throws IOException {
        upstream.play(UpstreamStream.whole("Hello", " there."));
        var reply = send();

        var turn = turn(reply.header("X-Thread-Id"));
        assertThat(turn.at("/end/status").stringValue()).isEqualTo("completed");
        assertThat(turn.at("/end/finish_reason").stringValue()).isEqualTo("stop");
        assertThat(turn.at("/messages/1/body/content").stringValue()).isEqualTo("Hello there.");
        assertThat(turn.at("/messages/1/id"))
                .isEqualTo(reply.chunks().getFirst().path("id"));
        var audited = LogLines.audited(reply.requestId());
        assertThat(audited).hasSize(1);
        assertThat(audited.getFirst().path("status").intValue()).isEqualTo(200);
        assertThat(audited.getFirst().hasNonNull("code")).isFalse();
        assertThat(metered().path("CompletionTokens").intValue()).isEqualTo(3);
    }

    @Test
    void aBrokenOneLeavesNoThreadButSaysInTheAuditHowItEnded() {
        upstream.play(ServerScript.stream().then(ServerScript.event(UpstreamStream.said("half of it"))));
        var reply = send();

        assertThat(items(reply.header("X-Thread-Id"))).isEmpty();
        var audited = LogLines.audited(reply.requestId());
        assertThat(audited).hasSize(1);
        assertThat(audited.getFirst().path("code").asString("")).isEqualTo("upstream_error");
        assertThat(metered().path("CompletionTokens").intValue())
                .as("half of it")
                .isEqualTo(3);
    }

    @Test
    void oneWhoseCallerLeftKeepsWhatThereWas() throws Exception {
        upstream.play(ServerScript.stream()
                .then(ServerScript.event(UpstreamStream.said("half of it")))
                .then(ServerScript.repeat("data: " + UpstreamStream.said(" ") + "\n\n", 1L << 26))
                .then(ServerScript.hang()));
        String thread;
        try (var caller =
                Listener.to(UpstreamStream.request(), tenant.admin(), "").get(10, TimeUnit.SECONDS)) {
            thread = caller.headers().firstValue("X-Thread-Id").orElseThrow();
            assertThat(caller.line()).contains("assistant");
        }
        assertThat(upstream.isLeftWithin(Duration.ofSeconds(5))).isTrue();

        while (items(thread).isEmpty()) {
            Thread.sleep(20);
        }
        var turn = turn(thread);
        assertThat(turn.at("/end/status").stringValue()).isEqualTo("cancelled");
        assertThat(turn.at("/messages/1/body/content").stringValue()).startsWith("half of it");
    }

    private Reply send() {
        return RunningApi.eu()
                .http()
                .post("/v1/chat/completions", UpstreamStream.request().toString())
                .as(tenant.admin())
                .send();
    }

    private JsonNode metered() {
        return LogLines.all("metrics").stream()
                .filter(line -> line.path("Model").asString("").equals("remote"))
                .toList()
                .getLast();
    }

    private static JsonNode turn(String thread) throws IOException {
        var content = Objects.requireNonNull(items(thread).getLast().get("content"))
                .b()
                .asInputStream();
        return Json.MAPPER.readTree(new GZIPInputStream(content));
    }

    private static List<Map<String, AttributeValue>> items(String thread) {
        return RunningApi.eu()
                .operator()
                .query(query -> query.tableName(TemplateTables.THREADS)
                        .keyConditionExpression("thread = :thread")
                        .expressionAttributeValues(Map.of(":thread", AttributeValue.fromS(thread))))
                .items();
    }
}
