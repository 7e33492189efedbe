package com.aresgen.models.bedrock;

import static com.aresgen.models.bedrock.BedrockCalls.CLAUDE;
import static com.aresgen.models.bedrock.BedrockCalls.UPSTREAM;
import static com.aresgen.models.bedrock.BedrockCalls.USAGE;
import static com.aresgen.models.upstream.BedrockWire.answer;
import static com.aresgen.models.upstream.BedrockWire.delta;
import static com.aresgen.models.upstream.BedrockWire.event;
import static com.aresgen.models.upstream.BedrockWire.stop;
import static com.aresgen.models.upstream.BedrockWire.stream;
import static com.aresgen.models.upstream.BedrockWire.text;
import static com.aresgen.models.upstream.BedrockWire.usage;
import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.models.answer.AnswerPart;
import com.aresgen.models.answer.AnswerSoFar;
import com.aresgen.models.answer.Completion;
import com.aresgen.models.answer.FinishReason;
import com.aresgen.models.answer.RunningAnswer.Event;
import com.aresgen.models.answer.TokenUsage;
import com.aresgen.models.answer.ToolCall;
import com.aresgen.models.upstream.ServerScript;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Answers, whole and in events. */
class AnswersTest {
    private static final String CACHED =
            "{\"inputTokens\":9,\"outputTokens\":5,\"totalTokens\":114,\"cacheReadInputTokens\":80,\"cacheWriteInputTokens\":20}";

    @Test
    void asksForAProfileOfThisRegionAndSignsTheQuestion() {
        BedrockCalls.complete(CLAUDE, BedrockCalls.prompt(), answer("{\"text\":\"Hi\"}", "end_turn", USAGE));
        var whole = UPSTREAM.asked().getFirst();
        BedrockCalls.events(BedrockCalls.prompt(), text(USAGE, "Hi"));
        var streamed = UPSTREAM.asked().getFirst();

        assertThat(whole.line())
                .startsWith("POST /model/eu.anthropic.claude-haiku-4-5-20251001-v1%3A0/converse HTTP/1.1");
        assertThat(streamed.line())
                .startsWith("POST /model/eu.anthropic.claude-haiku-4-5-20251001-v1%3A0/converse-stream HTTP/1.1");
        assertThat(whole.headers().get("authorization")).contains("AWS4-HMAC-SHA256", "/eu-central-1/bedrock/");
        assertThat(streamed.json()).as("both ways ask the same").isEqualTo(whole.json());
    }

    @Test
    void readsTheSameWholeAndInEvents() {
        var whole = (Completion.Answered) BedrockCalls.complete(
                CLAUDE, BedrockCalls.prompt(), answer("{\"text\":\"Hello, world\"}", "end_turn", CACHED));
        var events = BedrockCalls.events(BedrockCalls.prompt(), text(CACHED, "Hel", "lo, ", "world"));

        assertThat(joined(events)).isEqualTo(whole.piece()).isEqualTo(AnswerPart.text("Hello, world"));
        assertThat(events).hasSize(4);
        assertThat(events.getLast()).isEqualTo(new Event.Ended(whole.finish(), whole.usage(), List.of()));
        assertThat(whole.usage()).isEqualTo(new TokenUsage(109, 5, 80, 0));
    }

    @Test
    void costsTheSameWholeAndInEventsWithWhatWasCachedAtItsOwnPrice() {
        var whole = (Completion.Answered)
                BedrockCalls.complete(CLAUDE, BedrockCalls.prompt(), answer("{\"text\":\"Hi\"}", "end_turn", CACHED));
        var streamed = (Event.Ended)
                BedrockCalls.events(BedrockCalls.prompt(), text(CACHED, "Hi")).getLast();

        assertThat(CLAUDE.price().cost(whole.usage())).isEqualTo(29 * 1000 + 80 * 100 + 5 * 5000);
        assertThat(CLAUDE.price().cost(streamed.usage()))
                .isEqualTo(CLAUDE.price().cost(whole.usage()));
    }

    @Test
    void readsCallsOfToolsWholeAndInEvents() {
        var calls = """
                {"text":"Let me see."},{"toolUse":{"toolUseId":"t_1","name":"weather","input":{"city":"Köln","days":2}}},
                {"toolUse":{"toolUseId":"t_2","name":"now","input":{}}}""";
        var whole = (Completion.Answered)
                BedrockCalls.complete(CLAUDE, BedrockCalls.prompt(), answer(calls, "tool_use", USAGE));
        var events = BedrockCalls.events(BedrockCalls.prompt(), streamedCalls());

        assertThat(whole.finish()).isEqualTo(FinishReason.TOOL_CALLS);
        assertThat(whole.piece().toolCalls())
                .containsExactly(
                        new ToolCall(0, "t_1", "function", "weather", "{\"city\":\"Köln\",\"days\":2}"),
                        new ToolCall(1, "t_2", "function", "now", "{}"));
        assertThat(joined(events)).isEqualTo(whole.piece());
        assertThat(((Event.Ended) events.getLast()).finish()).isEqualTo(FinishReason.TOOL_CALLS);
    }

    private static ServerScript streamedCalls() {
        return stream()
                .then(delta(0, "{\"text\":\"Let me see.\"}"))
                .then(event("contentBlockStop", "{\"contentBlockIndex\":0}"))
                .then(begin(1, "t_1", "weather"))
                .then(delta(1, "{\"toolUse\":{\"input\":\"\"}}"))
                .then(delta(1, "{\"toolUse\":{\"input\":\"{\\\"city\\\":\\\"Kö\"}}"))
                .then(delta(1, "{\"toolUse\":{\"input\":\"ln\\\",\\\"days\\\":2}\"}}"))
                .then(event("contentBlockStop", "{\"contentBlockIndex\":1}"))
                .then(begin(2, "t_2", "now"))
                .then(event("contentBlockStop", "{\"contentBlockIndex\":2}"))
                .then(stop("tool_use"))
                .then(usage(USAGE));
    }

    private static ServerScript begin(int block, String id, String name) {
        return event(
                "contentBlockStart",
                "{\"contentBlockIndex\":%d,\"p\":\"ab\",\"start\":{\"toolUse\":{\"name\":\"%s\",\"toolUseId\":\"%s\"}}}"
                        .formatted(block, name, id));
    }

    @Test
    void givesAnAnswerOfTheFormAskedForAsContent() {
        var asked = BedrockCalls.with(
                BedrockCalls.prompt(),
                "response_format",
                "{'type':'json_schema','json_schema':{'name':'x','schema':{'type':'object','required':['a']}}}");
        var whole = (Completion.Answered) BedrockCalls.complete(
                CLAUDE,
                asked,
                answer(
                        "{\"toolUse\":{\"toolUseId\":\"t\",\"name\":\"give_the_answer\",\"input\":{\"a\":1}}}",
                        "tool_use",
                        USAGE));
        var events = BedrockCalls.events(
                asked,
                stream()
                        .then(begin(0, "t", "give_the_answer"))
                        .then(delta(0, "{\"toolUse\":{\"input\":\"{\\\"a\\\":\"}}"))
                        .then(delta(0, "{\"toolUse\":{\"input\":\"1}\"}}"))
                        .then(event("contentBlockStop", "{\"contentBlockIndex\":0}"))
                        .then(stop("tool_use"))
                        .then(usage(USAGE)));

        assertThat(whole.piece()).isEqualTo(AnswerPart.text("{\"a\":1}"));
        assertThat(whole.finish()).isEqualTo(FinishReason.STOP);
        assertThat(joined(events)).isEqualTo(whole.piece());
        assertThat(((Event.Ended) events.getLast()).finish()).isEqualTo(FinishReason.STOP);
    }

    @Test
    void showsTheThinkingButNotItsSignature() {
        var whole = (Completion.Answered) BedrockCalls.complete(
                CLAUDE,
                BedrockCalls.prompt(),
                answer(
                        "{\"reasoningContent\":{\"reasoningText\":{\"text\":\"Hmm.\",\"signature\":\"s\"}}},{\"text\":\"Yes\"}",
                        "end_turn",
                        USAGE));
        var events = BedrockCalls.events(
                BedrockCalls.prompt(),
                stream()
                        .then(delta(0, "{\"reasoningContent\":{\"text\":\"Hm\"}}"))
                        .then(delta(0, "{\"reasoningContent\":{\"text\":\"m.\"}}"))
                        .then(delta(0, "{\"reasoningContent\":{\"signature\":\"s\"}}"))
                        .then(delta(1, "{\"text\":\"Yes\"}"))
                        .then(stop("end_turn"))
                        .then(usage(USAGE)));

        assertThat(whole.piece().reasoning()).isEqualTo("Hmm.");
        assertThat(whole.piece().extras()).hasToString("""
                {reasoning_details=[{"index":0,"type":"reasoning.text","text":"Hmm.","signature":"s"}]}""");
        assertThat(joined(events)).isEqualTo(whole.piece());
    }

    @ParameterizedTest
    @CsvSource({
        "end_turn, STOP",
        "stop_sequence, STOP",
        "max_tokens, LENGTH",
        "model_context_window_exceeded, LENGTH",
        "guardrail_intervened, CONTENT_FILTER",
        "content_filtered, CONTENT_FILTER"
    })
    void saysWhyItEnds(String reason, FinishReason finish) {
        var whole = BedrockCalls.complete(CLAUDE, BedrockCalls.prompt(), answer("{\"text\":\"Hi\"}", reason, USAGE));
        var last = BedrockCalls.events(
                        BedrockCalls.prompt(),
                        stream()
                                .then(delta(0, "{\"text\":\"Hi\"}"))
                                .then(stop(reason))
                                .then(usage(USAGE)))
                .getLast();

        assertThat(((Completion.Answered) whole).finish()).isEqualTo(finish);
        assertThat(((Event.Ended) last).finish()).isEqualTo(finish);
    }

    @Test
    void doesNotTakeAnAnswerForCompleteThatEndsForAnUnknownReason() {
        var whole = BedrockCalls.complete(
                CLAUDE, BedrockCalls.prompt(), answer("{\"text\":\"Hi\"}", "something_new", USAGE));
        var streamed = BedrockCalls.events(
                BedrockCalls.prompt(),
                stream().then(delta(0, "{\"text\":\"Hi\"}")).then(stop("something_new")));

        assertThat(whole).isInstanceOf(Completion.Declined.class);
        assertThat(streamed.getLast()).isInstanceOf(Event.Broken.class);
    }

    private static AnswerPart joined(List<Event> events) {
        var soFar = new AnswerSoFar();
        for (var event : events) {
            if (event instanceof Event.Part(var piece)) {
                soFar.add(piece);
            }
        }
        return soFar.piece();
    }
}
