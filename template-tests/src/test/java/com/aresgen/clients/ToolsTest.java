package com.aresgen.clients;

import static com.aresgen.clients.Requests.asking;
import static com.aresgen.clients.Requests.streamed;
import static com.aresgen.clients.Requests.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.openai.client.OpenAIClient;
import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.chat.completions.ChatCompletionMessageFunctionToolCall;
import com.openai.models.chat.completions.ChatCompletionToolMessageParam;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A model that calls tools, the calls as the client reads them, and the answer after the tools' results. */
class ToolsTest {
    @JsonClassDescription("Reads the thermometer of a city.")
    record Thermometer(@JsonProperty(required = true) String city) {}

    @Test
    void callsOfToolsComeWhole() {
        var client = Rehearsal.of(ScriptedModel.CALLS, ScriptedModel.says("Oslo is colder."))
                .client();

        assertTheToolsAreCalled(client, client.chat().completions().create(question()));
    }

    @Test
    void callsOfToolsComeInPieces() {
        var client = Rehearsal.of(ScriptedModel.CALLS_IN_PIECES, ScriptedModel.says("Oslo is colder."))
                .client();

        assertTheToolsAreCalled(client, streamed(client, question()));
    }

    private static ChatCompletionCreateParams question() {
        return asking("Where is it colder?").addTool(Thermometer.class).build();
    }

    private static void assertTheToolsAreCalled(OpenAIClient client, ChatCompletion first) {
        var choice = first.choices().getFirst();
        assertThat(choice.finishReason()).isEqualTo(ChatCompletion.Choice.FinishReason.TOOL_CALLS);
        assertThat(calls(first))
                .extracting(ChatCompletionMessageFunctionToolCall::id)
                .containsExactly("call_a", "call_b");
        assertThat(calls(first))
                .extracting(call -> call.function().arguments(Thermometer.class))
                .containsExactly(new Thermometer("Oslo"), new Thermometer("Rome"));

        var next = asking("Where is it colder?").addTool(Thermometer.class).addMessage(choice.message());
        for (var call : calls(first)) {
            next.addMessage(ChatCompletionToolMessageParam.builder()
                    .toolCallId(call.id())
                    .content("{\"celsius\":1}")
                    .build());
        }
        assertThat(text(client.chat().completions().create(next.build()))).isEqualTo("Oslo is colder.");
    }

    private static List<ChatCompletionMessageFunctionToolCall> calls(ChatCompletion completion) {
        return completion.choices().getFirst().message().toolCalls().orElseThrow().stream()
                .map(call -> call.asFunction())
                .toList();
    }
}
