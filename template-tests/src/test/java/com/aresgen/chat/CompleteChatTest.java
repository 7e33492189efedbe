package com.aresgen.chat;

import static com.aresgen.chat.Chats.TEXT;
import static com.aresgen.chat.Chats.content;
import static com.aresgen.chat.Chats.post;
import static com.aresgen.chat.Chats.request;
import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.http.values.BearerKey;
import com.aresgen.suite.Reply;
import com.aresgen.suite.RunningApi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class CompleteChatTest {
    private final BearerKey key = RunningApi.eu().newTenant().admin();

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

        assertThat(reply.status()).as(reply.body()).isEqualTo(400);
        assertThat(reply.code()).isEqualTo("model_lacks_capability");
        assertThat(reply.json().path("detail").stringValue()).contains("LLM_BASE_URL");
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

    private Reply send(JsonNode request) {
        return post(request, key);
    }
}
