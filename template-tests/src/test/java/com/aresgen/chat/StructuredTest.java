package com.aresgen.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.aresgen.http.json.Json;
import com.aresgen.models.upstream.ServerScript;
import com.aresgen.models.upstream.Upstream;
import com.aresgen.suite.LogLines;
import com.aresgen.suite.Reply;
import com.aresgen.suite.RunningApi;
import com.aresgen.suite.Tenant;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/** Answers by a schema: the API checks them, has a wrong one corrected once, and refuses rather than pass it on. */
class StructuredTest {
    private static final String CITY = "{\"type\":\"object\",\"required\":[\"city\"],\"additionalProperties\":false,"
            + "\"properties\":{\"city\":{\"type\":\"string\"}}}";
    private static final String GOOD = "{\"city\":\"Oslo\"}";
    private static final String BAD = "{\"town\":\"Oslo\"}";

    private final Tenant tenant = RunningApi.eu().newTenant();
    private final Upstream upstream = RunningApi.eu().upstream();

    @Test
    void aGoodAnswerPassesAtOnce() {
        upstream.play(answer(GOOD));
        var reply = send(Chats.inTheForm(CITY));

        assertThat(Chats.content(reply)).isEqualTo(GOOD);
        assertThat(upstream.asked()).hasSize(1);
        assertThat(upstream.asked().getFirst().json().at("/response_format/json_schema/schema"))
                .isEqualTo(Json.MAPPER.readTree(CITY));
    }

    @Test
    void aBadOneIsMendedOnceAndBothArePaidFor() {
        upstream.play(answer(BAD), answer(GOOD));
        var reply = send(Chats.inTheForm(CITY));

        assertThat(Chats.content(reply)).isEqualTo(GOOD);
        assertThat(reply.json().at("/usage/total_tokens").intValue()).isEqualTo(20);
        assertMeteredTwice(reply);
        assertThat(upstream.asked()).hasSize(2);
        var messages = upstream.asked().getLast().json().path("messages");
        assertThat(messages.get(1).path("content").stringValue()).isEqualTo(BAD);
        assertThat(messages.get(2).path("content").stringValue()).contains("city", "town");
    }

    @ParameterizedTest
    @ValueSource(strings = {BAD, "Oslo", "", "[1]", "{\"city\":7}"})
    void aBadOneTwiceIsRefused(String answer) {
        upstream.play(answer(answer));
        var reply = send(Chats.inTheForm(CITY));

        assertThat(reply.status()).isEqualTo(502);
        assertThat(reply.code()).isEqualTo("output_schema_mismatch");
        assertThat(reply.header("x-should-retry")).isEqualTo("false");
        assertThat(upstream.asked()).hasSize(2);
        assertMeteredTwice(reply);
    }

    @Test
    void anAnswerThatWasCutIsNotHeldToIt() {
        upstream.play(answer("{\"city\":\"Os", "length"));

        assertThat(Chats.content(send(Chats.inTheForm(CITY)))).isEqualTo("{\"city\":\"Os");
        assertThat(upstream.asked()).hasSize(1);
    }

    @Test
    void aStreamThatTurnsOutWrongIsNeverDone() {
        upstream.play(ServerScript.events(
                "{\"choices\":[{\"index\":0,\"delta\":{\"content\":\"no JSON\"}}]}",
                "{\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}]}",
                "[DONE]"));
        var reply = send(Chats.inTheForm(CITY).put("stream", true));

        assertThat(reply.isDone()).isFalse();
        assertThat(Json.MAPPER.readTree(reply.data().getLast()).path("code").stringValue())
                .isEqualTo("output_schema_mismatch");
    }

    @Test
    void anyJsonObjectCanBeAskedForToo() {
        var request = Chats.request("?").put("model", "remote/any");
        request.putObject("response_format").put("type", "json_object");
        upstream.play(answer("[1]"), answer(BAD));

        assertThat(Chats.content(send(request))).isEqualTo(BAD);
        assertThat(upstream.asked()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"text\"}",
                "{\"properties\":[]}",
                "{\"$ref\":\"#/$defs/nothing\"}",
                "{\"pattern\":\"(\"}",
                "{\"pattern\":\"^(a+)+\\\\1b$\"}",
                "{\"$ref\":\"#\"}",
                "{\"allOf\":[{\"$ref\":\"#\"}]}",
                "{\"$defs\":{\"a\":{\"$ref\":\"#/$defs/b\"},\"b\":{\"$ref\":\"#/$defs/a\"}},\"$ref\":\"#/$defs/a\"}",
            })
    void aSchemaThatIsNoneIsNamed(String schema) {
        upstream.play(answer(GOOD));
        var reply = send(Chats.inTheForm(schema));

        assertThat(reply.status()).as(reply.body()).isEqualTo(400);
        assertThat(reply.json().at("/errors/0/pointer").stringValue()).isEqualTo("/response_format/json_schema/schema");
        assertThat(upstream.asked()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"pattern\":\"(\"} | the pattern (, which cannot be used: missing closing )",
                "{\"pattern\":\"(?=a)b\"} | the pattern (?=a)b, which cannot be used: invalid or unsupported Perl syntax (?=",
                "{\"patternProperties\":{\"[\":{}}} | the pattern [, which cannot be used: missing closing ]",
                "{\"properties\":{\"a\":{\"items\":{\"pattern\":\"a{2,1}\"}}}} | the pattern a{2,1}, which cannot be used: invalid repeat count {2,1}",
                "{\"$ref\":\"#/$defs/nothing\"} | refers to a schema that is not in it",
            })
    void aBadPatternIsNamedWithItsFault(String schema, String detail) {
        var reply = send(Chats.inTheForm(schema));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().at("/errors/0/detail").stringValue()).contains(detail);
    }

    @Test
    void noSchemaIsFetchedFromAnywhere() throws Exception {
        try (var elsewhere = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            elsewhere.setSoTimeout(1_000);
            for (var url : List.of(
                    "http://127.0.0.1:" + elsewhere.getLocalPort() + "/schema.json",
                    "file:///etc/hostname",
                    "classpath:catalogue.json")) {
                var reply = send(Chats.inTheForm("{\"$ref\":\"" + url + "\"}"));
                assertThat(reply.status()).as(reply.body()).isEqualTo(400);
            }
            assertThatThrownBy(elsewhere::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }

    /** The JDK's regular expressions would never end on these, or overflow the stack. */
    @ParameterizedTest
    @ValueSource(strings = {"^(a+)+$", "^(.|\\\\n)+$", "(x+x+)+y"})
    void aPatternTakesNoLongerThanItsText(String pattern) {
        upstream.play(answer("\"" + "a".repeat(20_000) + "!\""));
        var request = Chats.inTheForm("{\"type\":\"string\",\"pattern\":\"" + pattern + "\"}");

        assertTimeoutPreemptively(
                Duration.ofSeconds(5), () -> assertThat(send(request).status()).isIn(200, 502));
    }

    @Test
    void aNameThatOneCallerGaveASchemaMeansNothingToTheNext() {
        upstream.play(answer("\"text\""));
        send(Chats.inTheForm("{\"$id\":\"https://example.com/mine\",\"type\":\"string\"}"));
        var reply = send(Chats.inTheForm("{\"$ref\":\"https://example.com/mine\"}"));

        assertThat(reply.status()).as(reply.body()).isEqualTo(400);
    }

    private Reply send(ObjectNode request) {
        return Chats.post(request, tenant.admin());
    }

    /** An answer's usage is 7 and 3 tokens. */
    private static void assertMeteredTwice(Reply reply) {
        var line = LogLines.audited(reply.requestId()).getFirst();
        assertThat(line.path("prompt_tokens").intValue()).isEqualTo(14);
        assertThat(line.path("completion_tokens").intValue()).isEqualTo(6);
    }

    private static ServerScript answer(String content) {
        return answer(content, "stop");
    }

    private static ServerScript answer(String content, String finish) {
        var answer = Json.MAPPER.createObjectNode();
        var choice = answer.putArray("choices").addObject().put("index", 0).put("finish_reason", finish);
        choice.putObject("message").put("role", "assistant").put("content", content);
        answer.putObject("usage")
                .put("prompt_tokens", 7)
                .put("completion_tokens", 3)
                .put("total_tokens", 10);
        return ServerScript.json(200, answer.toString());
    }
}
