package com.aresgen.chat;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.http.Json;
import com.aresgen.http.Token;
import com.aresgen.suite.Reply;
import com.aresgen.suite.RunningApi;
import com.aresgen.suite.Tenant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class CompleteChatTest {
    private static final String TEXT = """
            The harbour of Port Lunden froze in January 1963 for the first time in eighty years. Ships waited outside \
            the ice for nineteen days. The icebreaker Viking opened a channel on 4 February. Coal had become scarce in \
            the town, and the schools were closed. When the first freighter arrived, it carried oranges.""";

    private final Tenant tenant = RunningApi.eu().newTenant();
    private final Token key = tenant.admin();

    @Test
    void answersInTheShapeThatClientsOfOpenAiRead() {
        var reply = send(request("Summarize in one sentence:\n\n" + TEXT));
        var body = reply.json();

        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        var choice = body.path("choices").get(0);
        assertThat(TEXT).contains(choice.path("message").path("content").stringValue());
        assertThat(choice.path("logprobs").isNull()).isTrue();
        assertThat(choice.path("message").path("refusal").isNull()).isTrue();
        assertThat(body.path("usage").path("total_tokens").intValue())
                .isEqualTo(body.path("usage").path("prompt_tokens").intValue()
                        + body.path("usage").path("completion_tokens").intValue());
        assertThat(body.path("usage").path("cost").isNumber()).isTrue();
    }

    @Test
    void saysThatItsModelIsNoLanguageModel() {
        var reply = send(request("Summarize in one sentence:\n\n" + TEXT));

        assertThat(reply.header("X-Model-Provider")).isEqualTo("local; kind=extractive");
        assertThat(reply.json().path("system_fingerprint").stringValue()).startsWith("extractive-1-");
    }

    @Test
    void answersAQuestionWithThePassageThatHoldsTheAnswer() {
        var reply = send(request(TEXT + "\n\nWhich ship opened a channel through the ice?"));

        assertThat(content(reply)).contains("Viking");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Write a poem about the sea.",
                "Hello, how are you?",
                "Translate into French: Good morning, dear friends.",
            })
    void whatTheModelCannotDoItSays(String wish) {
        var reply = send(request(wish));

        assertThat(reply.status()).as(reply.body()).isEqualTo(422);
        assertThat(reply.code()).isEqualTo("model_lacks_capability");
        assertThat(reply.json().path("detail").stringValue()).contains("LLM_BASE_URL");
    }

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
    void keepsNothingWhenAskedTo() {
        var reply = send(request("Summarize in one sentence:\n\n" + TEXT).put("store", false));

        assertThat(reply.json().path("thread_id").isNull()).isTrue();
        assertThat(reply.header("X-Thread-Id")).isEmpty();
    }

    @Test
    void keepsAConversationOfFiveHundredMessagesAndNearlyAMegabyte() {
        var request = request("ignored");
        var messages = request.putArray("messages");
        IntStream.range(0, 499)
                .forEach(i -> messages.addObject()
                        .put("role", i % 2 == 0 ? "user" : "assistant")
                        .put("content", i + " " + incompressible(1_800)));
        messages.addObject().put("role", "user").put("content", "Which ship waited for nineteen days? " + TEXT);

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

    @Test
    void endsAtMaxTokensAndSaysSo() {
        var reply = send(request("Summarize in two sentences:\n\n" + TEXT).put("max_tokens", 5));

        assertThat(reply.json().path("choices").get(0).path("finish_reason").stringValue())
                .isEqualTo("length");
        assertThat(reply.json().path("usage").path("completion_tokens").intValue())
                .isEqualTo(5);
    }

    @Test
    void endsBeforeAStopSequence() {
        var reply = send(request(TEXT + "\n\nWhich ship opened a channel through the ice?")
                .put("stop", "Viking"));

        assertThat(content(reply)).isNotEmpty().doesNotContain("Viking");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "stream | true",
                "tools | [{\"type\":\"function\",\"function\":{\"name\":\"f\"}}]",
                "temperature | 0.7",
                "response_format | {\"type\":\"json_object\"}",
                "logprobs | true",
                "n | 2",
                "reasoning_effort | \"high\"",
                "logit_bias | {\"50256\":-100}",
                "presence_penalty | 1",
                "modalities | [\"audio\"]",
            })
    void aFieldThatTheModelCannotHonourIsRefusedNotDropped(String field, String value) {
        var request = request("Summarize in one sentence:\n\n" + TEXT);
        request.set(field, Json.MAPPER.readTree(value));
        var reply = send(request);

        assertThat(reply.status()).as(reply.body()).isEqualTo(400);
        assertThat(reply.code()).isEqualTo("unsupported_parameter");
        assertThat(reply.json().path("error").path("param").stringValue()).isEqualTo(field);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "stream | false",
                "temperature | 0",
                "temperature | 1",
                "top_p | 1",
                "n | 1",
                "seed | 7",
                "tools | []",
                "response_format | {\"type\":\"text\"}",
                "user | \"u\"",
                "service_tier | \"auto\"",
                "logprobs | false",
            })
    void aValueThatAsksForNothingIsFine(String field, String value) {
        var request = request("Summarize in one sentence:\n\n" + TEXT);
        request.set(field, Json.MAPPER.readTree(value));

        assertThat(send(request).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "null",
            value = {
                "{} | /model /messages | validation_failed",
                "{\"model\":1,\"messages\":[]} | /model /messages | validation_failed",
                "{\"model\":\"m\",\"messages\":[]} | /messages | invalid_messages",
                "{\"model\":\"m\",\"messages\":[{\"role\":\"nobody\"},7]} | /messages/1 /messages/0/role /messages/0/content | invalid_messages",
                "{\"model\":\"m\",\"messages\":[{\"role\":\"user\",\"content\":\"x\"}],\"max_tokens\":0,\"stop\":[1]} | /max_tokens /stop/0 | validation_failed",
                "{\"model\":\"m\",\"messages\":[{\"role\":\"user\",\"content\":\"x\"}],\"temperature\":3} | /temperature | validation_failed",
            })
    void everyFaultIsNamedByItsPointer(String body, String pointers, String code) {
        var reply = RunningApi.eu()
                .http()
                .post("/v1/chat/completions", body)
                .as(key)
                .send();

        assertThat(reply.code()).as(reply.body()).isEqualTo(code);
        assertThat(reply.json()
                        .path("errors")
                        .valueStream()
                        .map(error -> error.path("pointer").stringValue())
                        .toList())
                .containsExactlyInAnyOrderElementsOf(List.of(pointers.split(" ")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "model | \"openai/none\" | model_not_found", "voice_id | \"voi_1\" | voice_not_found",
                "thread_id | \"thr_1\" | thread_not_found", "models | [\"openai/none\"] | model_not_found",
            })
    void whatTheRequestNamesMustExist(String field, String value, String code) {
        var request = request("Summarize in one sentence:\n\n" + TEXT);
        request.set(field, Json.MAPPER.readTree(value));
        var reply = send(request);

        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.code()).isEqualTo(code);
    }

    @Test
    void anImageIsRefused() {
        var request = request("ignored");
        request.putArray("messages")
                .addObject()
                .put("role", "user")
                .putArray("content")
                .addObject()
                .put("type", "image_url")
                .putObject("image_url")
                .put("url", "https://example.com/a.png");
        var reply = send(request);

        assertThat(reply.code()).isEqualTo("image_not_supported");
        assertThat(reply.json().path("errors").get(0).path("pointer").stringValue())
                .isEqualTo("/messages/0/content/0");
    }

    @Test
    void moreThanTheModelCanReadIsRefused() {
        var reply = send(request("Summarize: " + "word ".repeat(130_000)));

        assertThat(reply.code()).as(reply.body()).isEqualTo("context_length_exceeded");
    }

    @Test
    void fieldsThatNobodyKnowsAreIgnoredAndListed() {
        var reply = send(request("Summarize in one sentence:\n\n" + TEXT).put("tempratur", 1));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().path("warnings").get(0).stringValue()).contains("tempratur");
    }

    private static ObjectNode request(String content) {
        var request = Json.MAPPER.createObjectNode().put("model", "local/extractive-1");
        request.putArray("messages").addObject().put("role", "user").put("content", content);
        return request;
    }

    private Reply send(JsonNode request) {
        return post(request, key);
    }

    private static Reply post(JsonNode request, Token key) {
        return RunningApi.eu()
                .http()
                .post("/v1/chat/completions", request.toString())
                .as(key)
                .send();
    }

    private static String content(Reply reply) {
        return reply.json()
                .path("choices")
                .path(0)
                .path("message")
                .path("content")
                .asString("");
    }

    private static List<Map<String, AttributeValue>> items(String thread) {
        return RunningApi.eu()
                .operator()
                .query(request -> request.tableName("AresGen-EU-Threads")
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
