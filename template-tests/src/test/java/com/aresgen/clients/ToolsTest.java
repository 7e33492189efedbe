package com.aresgen.clients;

import static com.aresgen.clients.Requests.asking;
import static com.aresgen.clients.Requests.streamed;
import static com.aresgen.clients.Requests.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.models.upstream.Script;
import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.openai.client.OpenAIClient;
import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.chat.completions.ChatCompletionMessageFunctionToolCall;
import com.openai.models.chat.completions.ChatCompletionToolMessageParam;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A model that calls tools, what the caller makes of it, and the answer after the tools' results. */
class ToolsTest {
    @JsonClassDescription("Reads the thermometer of a city.")
    record Thermometer(@JsonProperty(required = true) String city) {}

    private static final Script BUFFERED = Actor.message(
            "{\"role\":\"assistant\",\"content\":null,\"tool_calls\":[" + call("call_a", "Oslo") + ","
                    + call("call_b", "Rome") + "]}",
            "tool_calls");

    private static final Script STREAMED = Script.events(
            part(
                    0,
                    "\"id\":\"call_a\",\"type\":\"function\",\"function\":{\"name\":\"Thermometer\",\"arguments\":\"\"}"),
            part(0, "\"function\":{\"arguments\":\"{\\\"city\\\":\"}"),
            part(0, "\"function\":{\"arguments\":\"\\\"Oslo\\\"}\"}"),
            part(
                    1,
                    "\"id\":\"call_b\",\"type\":\"function\",\"function\":{\"name\":\"Thermometer\",\"arguments\":\"\"}"),
            part(1, "\"function\":{\"arguments\":\"{\\\"city\\\":\\\"Rome\\\"}\"}"),
            "{\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"tool_calls\"}]}",
            Actor.USAGE,
            Actor.DONE);

    @Test
    void callsOfToolsComeWhole() {
        var client = Rehearsal.of(BUFFERED, Actor.says("Oslo is colder.")).client();

        assertTheToolsAreCalled(client, client.chat().completions().create(question()));
    }

    @Test
    void callsOfToolsComeInPieces() {
        var client = Rehearsal.of(STREAMED, Actor.says("Oslo is colder.")).client();

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

    private static String call(String id, String city) {
        return "{\"id\":\"" + id
                + "\",\"type\":\"function\",\"function\":{\"name\":\"Thermometer\",\"arguments\":\"{\\\"city\\\":\\\""
                + city + "\\\"}\"}}";
    }

    private static String part(int index, String members) {
        return Actor.delta("\"tool_calls\":[{\"index\":" + index + "," + members + "}]");
    }
}
