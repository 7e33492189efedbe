package com.aresgen.clients;

import static com.aresgen.clients.Requests.asking;
import static com.aresgen.clients.Requests.streamed;
import static com.aresgen.clients.Requests.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.http.json.Json;
import com.aresgen.models.upstream.ServerScript;
import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.chat.completions.ChatCompletionChunk;
import com.openai.models.chat.completions.ChatCompletionContentPart;
import com.openai.models.chat.completions.ChatCompletionContentPartImage;
import com.openai.models.chat.completions.ChatCompletionContentPartText;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.chat.completions.ChatCompletionStreamOptions;
import com.openai.models.completions.CompletionUsage;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** One question and its answer, whole and in pieces. */
class ChatTest {
    private static final String PIXEL = "data:image/png;base64,iVBORw0KGgo=";

    @Test
    void anAnswerArrivesWhole() {
        var completion = Rehearsal.of(ScriptedModel.says("Hello"))
                .client()
                .chat()
                .completions()
                .create(asking("Hi").build());

        assertThat(text(completion)).isEqualTo("Hello");
        assertThat(completion.choices().getFirst().finishReason()).isEqualTo(ChatCompletion.Choice.FinishReason.STOP);
        assertThat(completion.usage().map(CompletionUsage::totalTokens)).hasValue(14L);
    }

    @Test
    void piecesMakeTheSameAnswer() {
        var client = Rehearsal.of(ScriptedModel.says("Hello"), ScriptedModel.streams("Hel", "lo"))
                .client();
        var whole = client.chat().completions().create(asking("Hi").build());
        var pieces = streamed(client, asking("Hi").build());

        assertThat(text(pieces)).isEqualTo(text(whole));
        assertThat(pieces.choices().getFirst().finishReason())
                .isEqualTo(whole.choices().getFirst().finishReason());
        assertThat(pieces.model()).isEqualTo(whole.model());
    }

    @Test
    void theModelOfThisMachineStreamsToo() {
        var request = ChatCompletionCreateParams.builder()
                .model("local/extractive-1")
                .addUserMessage("Summarize in one sentence: The ice broke in March. Ships came with oranges.")
                .build();
        var client = Rehearsal.of().client();

        assertThat(text(streamed(client, request)))
                .isNotBlank()
                .isEqualTo(text(client.chat().completions().create(request)));
    }

    @Test
    void aPieceArrivesBeforeTheNextIsSaid() {
        var heard = new CountDownLatch(1);
        var rehearsal = Rehearsal.of(ServerScript.events(ScriptedModel.piece("Hel"))
                .then(ScriptedModel.until(heard))
                .then(ServerScript.event(ScriptedModel.piece("lo")))
                .then(ServerScript.event(ScriptedModel.FINISH))
                .then(ServerScript.event(ScriptedModel.DONE)));
        var text = new StringBuilder();
        try (var chunks = rehearsal
                .client()
                .chat()
                .completions()
                .createStreaming(asking("Hi").build())) {
            chunks.stream().forEach(chunk -> {
                chunk.choices().forEach(choice -> choice.delta().content().ifPresent(text::append));
                if (text.toString().equals("Hel")) {
                    heard.countDown();
                }
            });
        }

        assertThat(text).hasToString("Hello");
    }

    @Test
    void usageComesLastWhenItIsAskedFor() {
        var request = asking("Hi")
                .streamOptions(
                        ChatCompletionStreamOptions.builder().includeUsage(true).build())
                .build();
        List<ChatCompletionChunk> chunks;
        try (var stream = Rehearsal.of(ScriptedModel.streams("Hel", "lo"))
                .client()
                .chat()
                .completions()
                .createStreaming(request)) {
            chunks = stream.stream().toList();
        }

        assertThat(chunks.getLast().choices()).isEmpty();
        assertThat(chunks.getLast().usage().map(CompletionUsage::totalTokens)).hasValue(14L);
        assertThat(chunks.subList(0, chunks.size() - 1))
                .allMatch(chunk -> chunk.usage().isEmpty());
    }

    @Test
    void anImageReachesTheModelAsItWasSent() {
        var rehearsal = Rehearsal.of(ScriptedModel.says("A pixel"));
        var request = ChatCompletionCreateParams.builder()
                .model(Rehearsal.MODEL)
                .addUserMessageOfArrayOfContentParts(List.of(
                        ChatCompletionContentPart.ofText(ChatCompletionContentPartText.builder()
                                .text("What is this?")
                                .build()),
                        ChatCompletionContentPart.ofImageUrl(ChatCompletionContentPartImage.builder()
                                .imageUrl(ChatCompletionContentPartImage.ImageUrl.builder()
                                        .url(PIXEL)
                                        .detail(ChatCompletionContentPartImage.ImageUrl.Detail.LOW)
                                        .build())
                                .build())))
                .build();
        var completion = rehearsal.client().chat().completions().create(request);

        assertThat(text(completion)).isEqualTo("A pixel");
        assertThat(rehearsal.upstream().asked().getFirst().json().path("messages"))
                .isEqualTo(Json.MAPPER.readTree("""
                        [{"role":"user","content":[{"type":"text","text":"What is this?"},
                        {"type":"image_url","image_url":{"url":"%s","detail":"low"}}]}]""".formatted(PIXEL)));
    }
}
