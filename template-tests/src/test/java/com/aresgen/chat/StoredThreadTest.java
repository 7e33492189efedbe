package com.aresgen.chat;

import static com.aresgen.chat.Chats.TEXT;
import static com.aresgen.chat.Chats.post;
import static com.aresgen.chat.Chats.request;
import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.http.json.Json;
import com.aresgen.http.values.BearerKey;
import com.aresgen.suite.Reply;
import com.aresgen.suite.RunningApi;
import com.aresgen.suite.TemplateTables;
import com.aresgen.suite.Tenant;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class StoredThreadTest {
    private final Tenant tenant = RunningApi.eu().newTenant();
    private final BearerKey key = tenant.admin();

    @Test
    void keepsTheTurnAsAThread() {
        var request = request("Summarize in one sentence:\n\n" + TEXT);
        request.putObject("metadata").put("case", "17");
        var reply = send(request);
        var thread = reply.json().path("thread_id").stringValue();

        assertThat(reply.header("X-Thread-Id")).isEqualTo(thread);
        var items = items(thread);
        assertThat(items).hasSize(2);
        var head = items.getFirst();
        assertThat(attribute(head, "workspace").s()).isEqualTo(tenant.workspace());
        assertThat(attribute(head, "created_by").s()).isEqualTo(key.keyId());
        assertThat(attribute(head, "title").s()).startsWith("Summarize in one sentence: The harbour");
        assertThat(attribute(head, "message_count").n()).isEqualTo("2");
        assertThat(attribute(attribute(head, "metadata").m(), "case").s()).isEqualTo("17");
    }

    @Test
    void keepsEveryMemberOfAMessageAndTheAnswer() throws IOException {
        var request = request("Summarize in one sentence:\n\n" + TEXT);
        ((ObjectNode) request.path("messages").get(0)).put("name", "ada");
        var reply = send(request);

        var turn = items(reply.json().path("thread_id").stringValue()).getLast();
        var content = attribute(turn, "content").b().asInputStream();
        var messages = Json.MAPPER.readTree(new GZIPInputStream(content)).path("messages");
        assertThat(messages.get(0).path("body"))
                .isEqualTo(request.path("messages").get(0));
        assertThat(messages.get(1).path("body").path("content"))
                .isEqualTo(reply.json().at("/choices/0/message/content"));
        assertThat(messages.get(1).path("id")).isEqualTo(reply.json().path("id"));
    }

    @Test
    void keepsNothingWhenAskedTo() {
        var reply = send(request("Summarize in one sentence:\n\n" + TEXT).put("store", false));

        assertThat(reply.json().path("thread_id").isNull()).isTrue();
        assertThat(reply.header("X-Thread-Id")).isEmpty();
        assertThat(
                        RunningApi.eu()
                                .operator()
                                .scanPaginator(scan -> scan.tableName(TemplateTables.THREADS))
                                .items()
                                .stream())
                .noneMatch(item -> AttributeValue.fromS(tenant.workspace()).equals(item.get("workspace")));
    }

    @Test
    void keepsAConversationOfFiveHundredMessagesAndNearlyAMegabyte() {
        var request = request("ignored");
        var messages = request.putArray("messages");
        IntStream.range(0, 499)
                .forEach(i -> messages.addObject()
                        .put("role", i % 2 == 0 ? "user" : "assistant")
                        .put("content", i + " " + incompressible(1_800)));
        messages.addObject().put("role", "user").put("content", "Which ships waited for nineteen days?\n\n" + TEXT);

        var reply = send(request);

        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        assertThat(items(reply.json().path("thread_id").stringValue())).hasSizeBetween(3, 10);
    }

    @Test
    void anotherWorkspacesThreadIsAsUnknownAsNone() {
        var theirs = send(request("Summarize in one sentence:\n\n" + TEXT))
                .json()
                .path("thread_id")
                .stringValue();
        var stranger = RunningApi.eu().newTenant().admin();

        var other = post(request("Go on").put("thread_id", theirs), stranger);
        var unknown = post(request("Go on").put("thread_id", "thr_00000000000000000000000000"), stranger);

        assertThat(other.status()).isEqualTo(404);
        assertThat(other.code()).isEqualTo("thread_not_found").isEqualTo(unknown.code());
        assertThat(other.json().path("detail").stringValue().replace(theirs, ""))
                .isEqualTo(unknown.json().path("detail").stringValue().replace("thr_00000000000000000000000000", ""));
    }

    private Reply send(JsonNode request) {
        return post(request, key);
    }

    private static List<Map<String, AttributeValue>> items(String thread) {
        return RunningApi.eu()
                .operator()
                .query(request -> request.tableName(TemplateTables.THREADS)
                        .keyConditionExpression("thread = :t")
                        .expressionAttributeValues(Map.of(":t", AttributeValue.fromS(thread))))
                .items();
    }

    private static AttributeValue attribute(Map<String, AttributeValue> item, String name) {
        return Objects.requireNonNull(item.get(name), name);
    }

    private static String incompressible(int length) {
        return new Random()
                .ints(length, 'a', 'z')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
