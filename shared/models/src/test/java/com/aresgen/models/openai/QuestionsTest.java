package com.aresgen.models.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aresgen.http.json.Json;
import com.aresgen.models.Deadlines;
import com.aresgen.models.Message;
import com.aresgen.models.ModelOption;
import com.aresgen.models.Prompt;
import com.aresgen.models.catalogue.Catalogue;
import com.aresgen.models.upstream.Asked;
import com.aresgen.models.upstream.ServerScript;
import com.aresgen.models.upstream.Upstream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The requests that a server receives. */
class QuestionsTest {
    private static final String MESSAGE = """
            {"role": "user", "name": "Ann", "content": [{"type": "image_url", "image_url": {"url": "data:,"}}], "x": 1.10}""";

    @Test
    void passesOnAllThatWasSent() {
        var asked = asked(prompt(Map.of(
                ModelOption.TEMPERATURE, tree("0.70"),
                ModelOption.TOOLS, tree("[{\"type\":\"function\"}]"),
                ModelOption.RESPONSE_FORMAT, tree("{\"type\":\"json_schema\"}"),
                ModelOption.STREAM, tree("true"),
                ModelOption.N, tree("1"),
                ModelOption.STREAM_OPTIONS, tree("{\"include_usage\":false}"))));

        assertThat(asked.line()).isEqualTo("POST /v1/chat/completions HTTP/1.1");
        assertThat(asked.json()).isEqualTo(tree("""
                {"model": "acme/fine-1:3b", "messages": [%s], "max_tokens": 50, "stop": ["a", "b"], "temperature": 0.70,
                 "tools": [{"type": "function"}], "response_format": {"type": "json_schema"}}""".formatted(MESSAGE)));
        assertThat(asked.body()).contains("1.10");
        assertThat(asked.headers())
                .containsEntry("authorization", "Bearer " + OpenAiCalls.KEY)
                .containsEntry("content-type", "application/json")
                .containsEntry("accept-encoding", "identity");
    }

    @Test
    void asksForAStreamWithItsUsage() {
        try (var upstream = Upstream.playing(ServerScript.json(500, "{}"))) {
            OpenAiCalls.provider(upstream).stream(
                    OpenAiCalls.MODEL, prompt(Map.of(ModelOption.STREAM_OPTIONS, tree("{}"))));

            var json = upstream.asked().getFirst().json();
            assertThat(json.path("stream").booleanValue()).isTrue();
            assertThat(json.path("stream_options")).isEqualTo(tree("{\"include_usage\":true}"));
        }
    }

    @Test
    void namesTheTokenLimitAsTheServerKnowsIt() {
        assertThat(body("https://api.openai.com/v1")).contains("\"max_completion_tokens\":50");
        assertThat(body("https://acme.openai.azure.com/openai/v1")).contains("\"max_completion_tokens\":50");
        assertThat(body("https://openai.com.evil.example/v1")).contains("\"max_tokens\":50");
    }

    @Test
    void asksForNoMoreThanAModelCanWrite() {
        var model = Catalogue.load().find("openai/gpt-5-mini").orElseThrow();
        var prompt = new Prompt(List.of(), Optional.of(1_000_000), List.of(), Map.of(), Deadlines.of(Instant.MAX));

        assertThat(new String(
                        OpenAiRequest.about(model, prompt, URI.create("http://localhost/"), false),
                        StandardCharsets.UTF_8))
                .contains("\"model\":\"gpt-5-mini\"", "\"max_tokens\":128000");
    }

    @Test
    void asksAgainWithMoreMessages() {
        var longer = prompt(Map.of()).followedBy(new Message("assistant", "{"), new Message("user", "Fix it."));

        assertThat(asked(longer)
                        .json()
                        .path("messages")
                        .valueStream()
                        .map(it -> it.path("role").stringValue()))
                .containsExactly("user", "assistant", "user");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "//"})
    void takesTheBaseUrlWithOrWithoutASlash(String end) {
        try (var upstream = Upstream.playing(ServerScript.json(500, "{}"))) {
            OpenAiCalls.provider(upstream.baseUrl() + end).complete(OpenAiCalls.MODEL, OpenAiCalls.prompt());

            assertThat(upstream.asked().getFirst().line()).startsWith("POST /v1/chat/completions ");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "host/v1", "ftp://host/v1", "https:///v1", "file:/etc/passwd"})
    void refusesABaseUrlThatIsNone(String baseUrl) {
        assertThatThrownBy(() -> OpenAiCalls.provider(baseUrl)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void needsNoKeyAndForgivesItsLineBreakButShowsItNowhere() {
        try (var upstream = Upstream.playing(ServerScript.json(500, "{}"))) {
            withKey(upstream, Optional.empty());
            withKey(upstream, Optional.of(" \n"));
            withKey(upstream, Optional.of("secret\n"));

            assertThat(upstream.asked().stream().map(asked -> asked.headers().getOrDefault("authorization", "none")))
                    .containsExactly("none", "none", "Bearer secret");
            assertThatThrownBy(() -> withKey(upstream, Optional.of("sec\nret"))).hasMessageNotContaining("sec\nret");
        }
    }

    @Test
    void sendsOfAMessageWhatTheFormatHasAndWhatTheModelTakes() {
        var echoed = """
                {"role": "assistant", "content": null, "refusal": null, "annotations": [], "audio": null,
                 "reasoning_content": "Hm.", "extra_content": {"a": 1},
                 "tool_calls": [{"index": 0, "id": "a", "type": "function", "function": {"name": "f", "arguments": "{}"},
                   "extra_content": {"b": 2}}]}""";

        assertThat(sent("remote/any", echoed)).isEqualTo(tree("""
                {"role": "assistant", "content": null, "reasoning_content": "Hm.", "extra_content": {"a": 1},
                 "tool_calls": [{"id": "a", "type": "function", "function": {"name": "f", "arguments": "{}"},
                   "extra_content": {"b": 2}}]}"""));
        assertThat(sent("deepseek/deepseek-v4-pro", echoed).propertyNames())
                .containsExactlyInAnyOrder("role", "content", "reasoning_content", "tool_calls");
        assertThat(sent("google/gemini-3.8-flash", echoed).propertyNames())
                .containsExactlyInAnyOrder("role", "content", "extra_content", "tool_calls");
        for (var strict : List.of("openai/gpt-5", "remote/mistral-large-latest", "remote/deepseek-r1:7b")) {
            assertThat(sent(strict, echoed)).as(strict).isEqualTo(tree("""
                    {"role": "assistant", "content": null,
                     "tool_calls": [{"id": "a", "type": "function", "function": {"name": "f", "arguments": "{}"}}]}"""));
        }
    }

    @Test
    void sendsThoughtsUnderTheNameUnderWhichTheyCame() {
        var thoughts =
                "{\"role\":\"assistant\",\"content\":\"Hi\",\"reasoning_content\":\"Hm.\",\"reasoning\":\"Hm.\"}";

        assertThat(sent("remote/qwen/qwen3-32b", thoughts))
                .isEqualTo(tree("{\"role\":\"assistant\",\"content\":\"Hi\",\"reasoning\":\"Hm.\"}"));
    }

    @Test
    void keepsTheThoughtsOfOneModelFromAnother() {
        var thoughts = tree("{\"role\":\"assistant\",\"content\":\"Hi\",\"reasoning_content\":\"Hm.\"}");

        assertThat(sent("remote/a", new Message("assistant", "Hi", thoughts, Optional.of("remote/a"))))
                .isEqualTo(thoughts);
        assertThat(sent("remote/a", new Message("assistant", "Hi", thoughts, Optional.of("remote/b"))))
                .isEqualTo(tree("{\"role\":\"assistant\",\"content\":\"Hi\"}"));
    }

    @Test
    void anEmptyAnswerIsSentBackAsAnEmptyText() {
        assertThat(sent("remote/any", "{\"role\":\"assistant\",\"content\":null}"))
                .isEqualTo(tree("{\"role\":\"assistant\",\"content\":\"\"}"));
    }

    private static JsonNode sent(String model, String body) {
        var json = tree(body);
        return sent(model, new Message(json.path("role").stringValue(), "", json));
    }

    private static JsonNode sent(String model, Message message) {
        return OpenAiMessage.of(message, Catalogue.load().find(model).orElseThrow());
    }

    @Test
    void passesFieldsThatNoFormatDefinesToRemoteModelsOnly() {
        var prompt = new Prompt(
                List.of(),
                Optional.empty(),
                List.of(),
                Map.of(),
                Map.of("top_k", tree("7")),
                Deadlines.of(Instant.MAX));

        assertThat(body("remote/any", prompt)).contains("\"top_k\":7");
        assertThat(body("openai/gpt-5", prompt)).doesNotContain("top_k");
    }

    private static String body(String model, Prompt prompt) {
        var known = Catalogue.load().find(model).orElseThrow();
        return new String(
                OpenAiRequest.about(known, prompt, URI.create("http://localhost/"), false), StandardCharsets.UTF_8);
    }

    private static void withKey(Upstream upstream, Optional<String> key) {
        new OpenAi(upstream.baseUrl(), () -> key, InstantSource.system(), OpenAiCalls.SMALL)
                .complete(OpenAiCalls.MODEL, OpenAiCalls.prompt());
    }

    private static Asked asked(Prompt prompt) {
        try (var upstream = Upstream.playing(ServerScript.json(500, "{}"))) {
            OpenAiCalls.provider(upstream).complete(OpenAiCalls.MODEL, prompt);
            return upstream.asked().getFirst();
        }
    }

    private static String body(String server) {
        return new String(
                OpenAiRequest.about(OpenAiCalls.MODEL, prompt(Map.of()), URI.create(server), false),
                StandardCharsets.UTF_8);
    }

    private static Prompt prompt(Map<ModelOption, JsonNode> options) {
        return new Prompt(
                List.of(new Message("user", "", tree(MESSAGE))),
                Optional.of(50),
                List.of("a", "b"),
                options,
                OpenAiCalls.prompt().deadlines());
    }

    private static JsonNode tree(String json) {
        return Json.MAPPER.readTree(json);
    }
}
