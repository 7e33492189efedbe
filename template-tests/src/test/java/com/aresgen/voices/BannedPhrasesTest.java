package com.aresgen.voices;

import static com.aresgen.chat.threads.Conversation.request;
import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.http.json.Json;
import com.aresgen.models.upstream.ServerScript;
import com.aresgen.models.upstream.Upstream;
import com.aresgen.suite.Reply;
import com.aresgen.suite.RunningApi;
import com.aresgen.suite.Tenant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A banned phrase is nowhere in an answer, however the model writes it and however it is sent. */
class BannedPhrasesTest {
    private static final String SAID =
            "We are World\u00A0\u200BClass, and so is our syner\u00ADgy. A class of its own.";
    private static final String KEPT = "We are %s, and so is our %s. A class of its own.";

    private final Tenant tenant = RunningApi.eu().newTenant();
    private final VoiceCaller caller = new VoiceCaller(tenant.admin());
    private final Upstream upstream = RunningApi.eu().upstream();

    private ObjectNode voiced(String... phrases) {
        var voice = VoiceCaller.banned(phrases).put("banned_replacement", "[…]");
        return request("Hello?").put("voice_id", caller.created(voice));
    }

    @Test
    void wholeAndStreamedAnswersAreTheSameAndHoldNone() {
        var request = voiced("world class", "synergy", "ass");
        upstream.play(whole("content", SAID));
        var whole = caller.chat(request);
        upstream.play(streamed("content", SAID));
        var streamed = caller.chat(request.put("stream", true));

        var expected = KEPT.formatted("[…]", "[…]");
        assertThat(whole.json().at("/choices/0/message/content").stringValue()).isEqualTo(expected);
        assertThat(whole.json().at("/voice/banned_hits").intValue()).isEqualTo(2);
        assertThat(joined(streamed, "content")).isEqualTo(expected);
        assertThat(streamed.isDone()).isTrue();
        var last =
                streamed.chunks().stream().filter(chunk -> chunk.has("voice")).toList();
        assertThat(last).hasSize(1);
        assertThat(last.getFirst().path("voice")).isEqualTo(whole.json().path("voice"));
        assertThat(last.getFirst().at("/choices/0/finish_reason").stringValue()).isEqualTo("stop");
    }

    @Test
    void theThreadHoldsNoneInAnswersAndTitle() {
        upstream.play(whole("content", SAID));
        var request = voiced("world class", "synergy");
        ((ObjectNode) request.at("/messages/0")).put("content", "Why are we world class?");
        var thread = RunningApi.eu()
                .http()
                .get("/v1/chat/threads/" + caller.chat(request).header("X-Thread-Id"))
                .as(tenant.admin())
                .send()
                .json();

        assertThat(thread.path("title").stringValue()).isEqualTo("Why are we […]?");
        assertThat(thread.at("/messages/0/content").stringValue())
                .as("what the caller said is kept as it was")
                .isEqualTo("Why are we world class?");
        assertThat(thread.at("/messages/1/content").stringValue()).isEqualTo(KEPT.formatted("[…]", "[…]"));
    }

    @Test
    void thePolicyStopEndsTheAnswerBeforeThePhrase() {
        var voice = VoiceCaller.banned("world class").put("banned_policy", "stop");
        var request = request("Hello?").put("voice_id", caller.created(voice));
        upstream.play(whole("content", SAID));
        var whole = caller.chat(request);
        upstream.play(streamed("content", SAID));
        var streamed = caller.chat(request.put("stream", true));

        assertThat(whole.json().at("/choices/0/message/content").stringValue().strip())
                .isEqualTo("We are");
        assertThat(whole.json().at("/choices/0/finish_reason").stringValue()).isEqualTo("content_filter");
        assertThat(joined(streamed, "content"))
                .isEqualTo(whole.json().at("/choices/0/message/content").stringValue());
        assertThat(streamed.isDone()).isTrue();
        assertThat(streamed.body()).contains("\"finish_reason\":\"content_filter\"");
    }

    @Test
    void jsonStaysValidAndHoldsNoneBehindEscapes() {
        var request = voiced("world class");
        request.putObject("response_format").put("type", "json_object");
        var said = "{\"claim\": \"W\\u006frld\\nclass \\\"café\\\"\", \"n\": 7}";
        upstream.play(whole("content", said));
        var whole = caller.chat(request).json().at("/choices/0/message/content").stringValue();
        upstream.play(streamed("content", said));
        var streamed = joined(caller.chat(request.put("stream", true)), "content");

        assertThat(Json.MAPPER.readTree(whole))
                .isEqualTo(Json.MAPPER.readTree("{\"claim\": \"[…] \\\"café\\\"\", \"n\": 7}"));
        assertThat(streamed).isEqualTo(whole);
    }

    @Test
    void toolArgumentsAndLogprobsHoldNone() {
        var request = voiced("synergy");
        var call =
                "{\"choices\":[{\"index\":0,\"finish_reason\":\"tool_calls\",\"message\":{\"role\":\"assistant\",\"content\":\"So syn ergy, synergy it is.\","
                        + "\"tool_calls\":[{\"id\":\"c1\",\"type\":\"function\",\"function\":{\"name\":\"post\",\"arguments\":\"{\\\"text\\\":\\\"Syn\\\\u0065rgy!\\\"}\"}}]},"
                        + "\"logprobs\":{\"content\":[%s],\"refusal\":null}}]}";
        var tokens = List.of("So", " syn", " ergy", ",", " syn", "ergy", " it", " is", ".").stream()
                .map(
                        token -> "{\"token\":\"" + token
                                + "\",\"bytes\":null,\"logprob\":-0.1,\"top_logprobs\":[{\"token\":\" synergy\",\"bytes\":null,\"logprob\":-2.0},{\"token\":\" x\",\"bytes\":null,\"logprob\":-3.0}]}")
                .collect(Collectors.joining(","));
        request.put("logprobs", true).put("top_logprobs", 2);
        var tool = request.putArray("tools").addObject().put("type", "function").putObject("function");
        tool.put("name", "post").putObject("parameters").put("type", "object");
        upstream.play(ServerScript.json(200, call.replace("%s", tokens)));

        var reply = caller.chat(request);

        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        var choice = reply.json().at("/choices/0");
        assertThat(choice.at("/message/content").stringValue()).isEqualTo("So syn ergy, […] it is.");
        assertThat(Json.MAPPER.readTree(
                        choice.at("/message/tool_calls/0/function/arguments").stringValue()))
                .isEqualTo(Json.MAPPER.readTree("{\"text\":\"[…]!\"}"));
        assertThat(choice.at("/logprobs/content")
                        .valueStream()
                        .map(entry -> entry.path("token").stringValue()))
                .containsExactly("So", " syn", " ergy", ",", " it", " is", ".");
        assertThat(choice.at("/logprobs/content").toString())
                .doesNotContain("synergy")
                .contains("\" x\"");
        assertThat(reply.json().at("/voice/banned_hits").intValue()).isEqualTo(2);
    }

    @Test
    void aSchemaOrAToolThatWouldSpellAPhraseIsRefused() {
        var schema = voiced("world class");
        schema.putObject("response_format")
                .put("type", "json_schema")
                .putObject("json_schema")
                .put("name", "claim")
                .set(
                        "schema",
                        Json.MAPPER.readTree(
                                "{\"type\":\"object\",\"properties\":{\"a\":{\"enum\":[\"x\",\"World Class\"]}}}"));
        var tool = voiced("world class");
        tool.putArray("tools")
                .addObject()
                .put("type", "function")
                .putObject("function")
                .put("name", "post")
                .set("parameters", Json.MAPPER.readTree("{\"type\":\"object\",\"properties\":{\"world class\":{}}}"));

        for (var request : List.of(schema, tool)) {
            var reply = caller.chat(request);
            assertThat(reply.status()).as(reply.body()).isEqualTo(400);
            assertThat(reply.code()).isEqualTo("banned_phrase_in_schema");
        }
        assertThat(caller.chat(schema).json().at("/errors/0/pointer").stringValue())
                .isEqualTo("/response_format/json_schema/schema/properties/a/enum/1");
        assertThat(caller.chat(tool).json().at("/errors/0/pointer").stringValue())
                .isEqualTo("/tools/0/function/parameters/properties/world class");
    }

    private static ServerScript whole(String member, String text) {
        return ServerScript.json(200, message("message", member, text).replace("null", "\"stop\""));
    }

    /** One event for every character. */
    private static ServerScript streamed(String member, String text) {
        var events = new ArrayList<String>();
        text.codePoints()
                .mapToObj(Character::toString)
                .map(each -> message("delta", member, each))
                .forEach(events::add);
        events.add("{\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}]}");
        events.add("[DONE]");
        return ServerScript.events(events.toArray(String[]::new));
    }

    private static String message(String holder, String member, String text) {
        var root = Json.MAPPER.createObjectNode();
        var choice = root.putArray("choices").addObject().put("index", 0).putNull("finish_reason");
        choice.putObject(holder).put("role", "assistant").put(member, text);
        return root.toString();
    }

    private static String joined(Reply stream, String member) {
        return stream.chunks().stream()
                .map(chunk -> chunk.at("/choices/0/delta/" + member))
                .filter(JsonNode::isString)
                .map(JsonNode::stringValue)
                .collect(Collectors.joining());
    }
}
