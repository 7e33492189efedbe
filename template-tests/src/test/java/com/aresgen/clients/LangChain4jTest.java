package com.aresgen.clients;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import com.aresgen.http.json.Json;
import com.aresgen.models.upstream.ServerScript;
import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.exception.InvalidRequestException;
import dev.langchain4j.exception.RateLimitException;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import dev.langchain4j.model.output.FinishReason;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** LangChain4j against the running API, used as by its programs. */
@Timeout(60)
class LangChain4jTest {
    private static final ChatMessage HI = UserMessage.from("Hi");
    private static final JsonObjectSchema CITY = JsonObjectSchema.builder()
            .addStringProperty("city")
            .required("city")
            .build();
    private static final ToolSpecification THERMOMETER =
            ToolSpecification.builder().name("Thermometer").parameters(CITY).build();

    private final CountedCalls calls = new CountedCalls();
    private final List<String> pieces = new CopyOnWriteArrayList<>();

    @Test
    void anAnswerArrivesWhole() {
        var answer = asked(Rehearsal.of(ScriptedModel.says("Hello")), asking(HI));

        assertThat(answer.aiMessage().text()).isEqualTo("Hello");
        assertThat(answer.finishReason()).isEqualTo(FinishReason.STOP);
        assertThat(answer.tokenUsage().totalTokenCount()).isEqualTo(14);
    }

    @Test
    void anAnswerArrivesInPieces() {
        var answer = streamed(Rehearsal.of(ScriptedModel.streams("Hel", "lo")), asking(HI));

        assertThat(pieces).containsExactly("Hel", "lo");
        assertThat(answer.aiMessage().text()).isEqualTo("Hello");
        assertThat(answer.finishReason()).isEqualTo(FinishReason.STOP);
        assertThat(answer.tokenUsage().totalTokenCount()).isEqualTo(14);
    }

    @Test
    void toolsAreCalledAndTheirResultsRead() {
        var rehearsal = Rehearsal.of(ScriptedModel.CALLS, ScriptedModel.says("Oslo is colder."));

        assertTheToolsAreCalled(request -> asked(rehearsal, request));
    }

    @Test
    void callsOfToolsComeInPieces() {
        var rehearsal = Rehearsal.of(ScriptedModel.CALLS_IN_PIECES, ScriptedModel.streams("Oslo is ", "colder."));

        assertTheToolsAreCalled(request -> streamed(rehearsal, request));
    }

    @Test
    void anAnswerFollowsItsSchema() {
        var schema = JsonObjectSchema.builder()
                .addStringProperty("name")
                .required("name")
                .additionalProperties(false)
                .build();
        var form = ResponseFormat.builder().type(ResponseFormatType.JSON);
        var request = ChatRequest.builder()
                .messages(UserMessage.from("Which ship came?"))
                .responseFormat(form.jsonSchema(JsonSchema.builder()
                                .name("ship")
                                .rootElement(schema)
                                .build())
                        .build())
                .build();
        var rehearsal = Rehearsal.of(ScriptedModel.says("A ship"), ScriptedModel.says("{\"name\":\"Viking\"}"));

        assertThat(Json.MAPPER.readTree(asked(rehearsal, request).aiMessage().text()))
                .isEqualTo(Json.MAPPER.readTree("{\"name\":\"Viking\"}"));
    }

    @Test
    void aRefusalIsShownAfterOneCall() {
        var request = ChatRequest.builder().messages(HI).temperature(3.0).build();
        var error = catchThrowableOfType(InvalidRequestException.class, () -> asked(Rehearsal.of(), request));

        assertThat(error).hasMessageContaining("temperature");
        assertThat(calls.count()).isEqualTo(1);
    }

    @Test
    void aBaseUrlWithoutItsVersionIsRefusedWithIt() {
        var rehearsal = Rehearsal.of();
        var model =
                model(rehearsal).baseUrl(rehearsal.api().baseUrl().toString()).build();

        assertThatThrownBy(() -> model.chat(asking(HI))).hasMessageContaining("ends with /v1");
        assertThat(calls.count()).isEqualTo(1);
    }

    /** LangChain4j reads no errors of a stream but those that the event's name declares. */
    @Test
    void aStreamThatBreaksOffIsAnError() {
        var rehearsal =
                Rehearsal.of(ServerScript.events(ScriptedModel.piece("Hel")).then(ServerScript.reset()));

        assertThatThrownBy(() -> streamed(rehearsal, asking(HI)))
                .isInstanceOf(CompletionException.class)
                .hasMessageContaining("upstream_error");
        assertThat(pieces).containsExactly("Hel");
    }

    @Test
    void aRateLimitOfTheUpstreamIsOne() {
        var rehearsal = Rehearsal.of(ServerScript.json(429, "{}", "Retry-After: 7"));
        var model = model(rehearsal).maxRetries(0).build();

        assertThatThrownBy(() -> model.chat(asking(HI))).isInstanceOf(RateLimitException.class);
    }

    private static void assertTheToolsAreCalled(Function<ChatRequest, ChatResponse> model) {
        var messages = new ArrayList<ChatMessage>(List.of(UserMessage.from("Where is it colder?")));
        var first = model.apply(equipped(messages)).aiMessage();
        assertThat(first.toolExecutionRequests())
                .extracting(ToolExecutionRequest::id, ToolExecutionRequest::arguments)
                .containsExactly(tuple("call_a", "{\"city\":\"Oslo\"}"), tuple("call_b", "{\"city\":\"Rome\"}"));

        messages.add(first);
        first.toolExecutionRequests()
                .forEach(call -> messages.add(ToolExecutionResultMessage.from(call, "{\"celsius\":1}")));
        assertThat(model.apply(equipped(messages)).aiMessage().text()).isEqualTo("Oslo is colder.");
    }

    private static ChatRequest asking(ChatMessage message) {
        return ChatRequest.builder().messages(message).build();
    }

    private static ChatRequest equipped(List<ChatMessage> messages) {
        return ChatRequest.builder()
                .messages(messages)
                .toolSpecifications(THERMOMETER)
                .build();
    }

    private ChatResponse asked(Rehearsal rehearsal, ChatRequest request) {
        return model(rehearsal).build().chat(request);
    }

    private OpenAiChatModel.OpenAiChatModelBuilder model(Rehearsal rehearsal) {
        return OpenAiChatModel.builder()
                .baseUrl(rehearsal.baseUrl().toString())
                .apiKey(rehearsal.key().text())
                .modelName(Rehearsal.MODEL)
                .httpClientBuilder(calls);
    }

    private ChatResponse streamed(Rehearsal rehearsal, ChatRequest request) {
        var whole = new CompletableFuture<ChatResponse>();
        OpenAiStreamingChatModel.builder()
                .baseUrl(rehearsal.baseUrl().toString())
                .apiKey(rehearsal.key().text())
                .modelName(Rehearsal.MODEL)
                .build()
                .chat(request, new StreamingChatResponseHandler() {
                    @Override
                    public void onPartialResponse(String piece) {
                        pieces.add(piece);
                    }

                    @Override
                    public void onCompleteResponse(ChatResponse response) {
                        whole.complete(response);
                    }

                    @Override
                    public void onError(Throwable error) {
                        whole.completeExceptionally(error);
                    }
                });
        return whole.orTimeout(20, SECONDS).join();
    }
}
