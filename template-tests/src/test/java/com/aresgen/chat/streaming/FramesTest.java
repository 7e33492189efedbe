package com.aresgen.chat.streaming;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.http.json.Json;
import com.aresgen.suite.Reply;
import com.aresgen.suite.RunningApi;
import com.aresgen.suite.Tenant;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Every frame of a whole stream follows the contract; the local model sends the same frames each time. */
class FramesTest {
    private final Tenant tenant = RunningApi.eu().newTenant();

    @Test
    void areDataAndNothingElse() {
        var reply = stream(request());

        assertThat(reply.header("Content-Type")).isEqualTo("text/event-stream; charset=utf-8");
        assertThat(reply.header("Cache-Control")).isEqualTo("no-store, no-transform");
        assertThat(reply.body().lines()).allMatch(line -> line.isEmpty() || line.startsWith("data: "));
        assertThat(reply.body()).endsWith("\n\ndata: [DONE]\n\n").doesNotContain("\n\n\n");
    }

    @Test
    void beginWithTheRoleAndTheThread() {
        var reply = stream(request());
        var first = reply.chunks().getFirst();

        assertThat(delta(first).path("role").stringValue()).isEqualTo("assistant");
        assertThat(first.path("thread_id").stringValue()).isEqualTo(reply.header("X-Thread-Id"));
        assertThat(reply.chunks().stream().skip(1)).noneMatch(chunk -> chunk.has("thread_id"));
    }

    @Test
    void shareIdTimeModelAndFingerprint() {
        var chunks = stream(request()).chunks();

        assertThat(chunks).hasSizeGreaterThan(3);
        for (var member : new String[] {"id", "created", "model", "system_fingerprint"}) {
            assertThat(chunks.stream().map(chunk -> chunk.path(member)).distinct())
                    .as(member)
                    .hasSize(1)
                    .noneMatch(value -> value.isNull() || value.isMissingNode());
        }
    }

    @Test
    void saidTogetherAreTheBufferedAnswer() {
        var whole = post(request().without("stream")).json();
        var chunks = stream(request()).chunks();

        assertThat(chunks.stream()
                        .map(FramesTest::delta)
                        .map(delta -> delta.path("content").asString(""))
                        .collect(Collectors.joining()))
                .isEqualTo(whole.at("/choices/0/message/content").stringValue());
        assertThat(chunks.getLast().at("/choices/0/finish_reason")).isEqualTo(whole.at("/choices/0/finish_reason"));
    }

    @Test
    void endWithTheUsageWhenItIsWanted() {
        var wanted = request();
        wanted.putObject("stream_options").put("include_usage", true);
        var chunks = stream(wanted).chunks();
        var last = chunks.getLast();

        assertThat(last.path("choices")).isEmpty();
        assertThat(last.path("usage"))
                .isEqualTo(post(request().without("stream")).json().path("usage"));
        assertThat(chunks.subList(0, chunks.size() - 1))
                .allMatch(chunk -> chunk.path("usage").isNull());
        assertThat(stream(request()).chunks()).noneMatch(chunk -> chunk.has("usage"));
    }

    @Test
    void tellOfUnknownFieldsWhereTheyFinish() {
        var finishing = stream(request().put("colour", "red")).chunks().getLast();

        assertThat(finishing.path("warnings")).hasToString("[\"The field colour is not known and was ignored.\"]");
    }

    @Test
    void areTheSameBytesUnderTheSameKey() {
        var first = keyed();
        var again = keyed();

        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(again.header("X-Original-Request-Id")).isEqualTo(first.requestId());
        for (var header : new String[] {"Content-Type", "Cache-Control", "X-Thread-Id"}) {
            assertThat(again.header(header)).as(header).isEqualTo(first.header(header));
        }
    }

    @Test
    void optionsOfAStreamGoOnlyWithAStream() {
        var request = request().without("stream");
        request.putObject("stream_options").put("include_usage", true);
        var reply = post(request);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().at("/errors/0/pointer").stringValue()).isEqualTo("/stream_options");
    }

    private Reply keyed() {
        return RunningApi.eu()
                .http()
                .post("/v1/chat/completions", request().toString())
                .as(tenant.admin())
                .keyed("a key")
                .send();
    }

    private Reply stream(JsonNode request) {
        var reply = post(request);
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        assertThat(reply.isDone()).as(reply.body()).isTrue();
        return reply;
    }

    private Reply post(JsonNode request) {
        return RunningApi.eu()
                .http()
                .post("/v1/chat/completions", request.toString())
                .as(tenant.admin())
                .send();
    }

    private static JsonNode delta(JsonNode chunk) {
        return chunk.at("/choices/0/delta");
    }

    private static ObjectNode request() {
        var request = Json.MAPPER
                .createObjectNode()
                .put("model", "local/extractive-1")
                .put("stream", true);
        request.putArray("messages")
                .addObject()
                .put("role", "user")
                .put(
                        "content",
                        "Summarize in one sentence: Water boils at 100 degrees Celsius at sea level. It is wet.");
        return request;
    }
}
