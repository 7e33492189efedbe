package com.aresgen.models.openai;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.models.answer.AnswerStart;
import com.aresgen.models.answer.Completion;
import com.aresgen.models.answer.FinishReason;
import com.aresgen.models.answer.RunningAnswer.Event;
import com.aresgen.models.answer.TokenUsage;
import com.aresgen.models.answer.ToolCall;
import com.aresgen.models.upstream.ServerScript;
import com.aresgen.models.upstream.Upstream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Answers that come whole, from many kinds of servers. */
class AnswersTest {
    @Test
    void readsAllMembersOfAnAnswer() {
        var answer = answer("""
                {"system_fingerprint": "fp_1", "choices": [{"index": 0, "finish_reason": "length",
                  "logprobs": {"content": [{"token": "Hi", "logprob": -0.00000012}], "refusal": null},
                  "message": {"role": "assistant", "content": "Hi", "refusal": "No.", "reasoning_content": "Hm.",
                    "annotations": [{"type": "url_citation"}]}}],
                 "usage": {"prompt_tokens": 9, "completion_tokens": 5, "total_tokens": 14,
                   "prompt_tokens_details": {"cached_tokens": 4},
                   "completion_tokens_details": {"reasoning_tokens": 2}}}""");

        assertThat(answer.piece().content()).isEqualTo("Hi");
        assertThat(answer.piece().refusal()).isEqualTo("No.");
        assertThat(answer.piece().reasoning()).isEqualTo("Hm.");
        assertThat(answer.piece().annotations()).hasSize(1);
        assertThat(answer.piece().logprobs()).hasToString("""
                {"content":[{"token":"Hi","logprob":-1.2E-7}],"refusal":null}""");
        assertThat(answer.finish()).isEqualTo(FinishReason.LENGTH);
        assertThat(answer.usage()).isEqualTo(new TokenUsage(9, 5, 4, 2));
        assertThat(answer.fingerprint()).contains("fp_1");
        assertThat(answer.warnings()).isEmpty();
    }

    @Test
    void readsContentThatComesInParts() {
        var answer = answer("""
                {"choices": [{"message": {"content": [
                  {"type": "thinking", "thinking": [{"type": "text", "text": "Hm."}]},
                  {"type": "text", "text": "Hel"}, {"type": "text", "text": "lo"}]}, "finish_reason": "stop"}]}""");

        assertThat(answer.piece().content()).isEqualTo("Hello");
        assertThat(answer.piece().reasoning()).isEqualTo("Hm.");
    }

    @Test
    void givesEachToolCallAnIndexAndAnId() {
        var answer = answer("""
                {"choices": [{"finish_reason": "stop", "message": {"content": "", "tool_calls": [
                  {"id": "a", "type": "function", "function": {"name": "f", "arguments": "{\\"x\\":1}"}},
                  {"id": "", "function": {"name": "f", "arguments": {"x": 2}}},
                  {"id": "c", "type": "custom", "custom": {"name": "g", "input": "free"}}]}}]}""");

        var calls = answer.piece().toolCalls();
        assertThat(calls).extracting(ToolCall::index).containsExactly(0, 1, 2);
        assertThat(calls.getFirst()).isEqualTo(new ToolCall(0, "a", "function", "f", "{\"x\":1}"));
        assertThat(calls.get(1).id()).matches("call_[0-9a-f]{32}");
        assertThat(calls.get(1).arguments()).isEqualTo("{\"x\":2}");
        assertThat(calls.get(2)).isEqualTo(new ToolCall(2, "c", "custom", "g", "free"));
        assertThat(answer.piece().content()).isNull();
        assertThat(answer.finish()).isEqualTo(FinishReason.TOOL_CALLS);
    }

    @Test
    void takesAFunctionCallForTheToolCallThatItIs() {
        var answer = answer("""
                {"choices": [{"finish_reason": "function_call", "message": {"content": null,
                  "function_call": {"name": "f", "arguments": "{}"}}}]}""");

        assertThat(answer.piece().toolCalls()).extracting(ToolCall::name).containsExactly("f");
        assertThat(answer.finish()).isEqualTo(FinishReason.TOOL_CALLS);
    }

    @ParameterizedTest
    @CsvSource({
        "stop, STOP",
        "eos, STOP",
        "end_turn, STOP",
        "COMPLETE, STOP",
        "length, LENGTH",
        "max_tokens, LENGTH",
        "MAX_TOKENS, LENGTH",
        "model_length, LENGTH",
        "tool_calls, TOOL_CALLS",
        "function_call, TOOL_CALLS",
        "tool_use, TOOL_CALLS",
        "content_filter, CONTENT_FILTER",
        "SAFETY, CONTENT_FILTER"
    })
    void knowsTheReasonsOfManyServers(String reason, FinishReason finish) {
        assertThat(answer("{\"choices\":[{\"message\":{\"content\":\"a\"},\"finish_reason\":\"%s\"}]}"
                                .formatted(reason))
                        .finish())
                .isEqualTo(finish);
    }

    @Test
    void keepsTheMembersThatNoFormatDefines() {
        var piece = answer("""
                {"choices": [{"finish_reason": "tool_calls", "message": {
                  "reasoning_details": [{"type": "reasoning.text", "text": "Hm."}], "audio": null, "images": [],
                  "extra_content": {"google": {"thought_signature": "s"}},
                  "tool_calls": [{"id": "a", "type": "function", "function": {"name": "f", "arguments": "{}"},
                    "extra_content": {"google": {"thought_signature": "t"}}}]}}]}""").piece();

        assertThat(piece.extras()).containsOnlyKeys("reasoning_details", "extra_content");
        assertThat(piece.toolCalls().getFirst().extras()).hasToString("""
                {extra_content={"google":{"thought_signature":"t"}}}""");
    }

    @Test
    void anAnswerMayBeEmpty() {
        assertThat(answer("{\"choices\":[{\"message\":{\"content\":\"\"},\"finish_reason\":\"stop\"}]}")
                        .piece()
                        .isEmpty())
                .isTrue();
    }

    @Test
    void estimatesTheUsageThatAServerDoesNotReportAndWarns() {
        var answer = answer(
                "{\"choices\":[{\"message\":{\"content\":\"12345678\"},\"finish_reason\":\"stop\"}], \"usage\":{\"total_tokens\":0}}");

        assertThat(answer.usage()).isEqualTo(new TokenUsage(6, 2));
        assertThat(answer.warnings()).singleElement().asString().contains("estimate");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'prompt_tokens': 9, 'completion_tokens': 5, 'total_tokens': 20} | 9 | 11 | 0",
                "{'input_tokens': 9, 'output_tokens': 5}                          | 9 | 5  | 0",
                "{'prompt_tokens': 9, 'completion_tokens': 5, 'prompt_cache_hit_tokens': 3} | 9 | 5 | 3",
                "{'prompt_tokens': 9, 'completion_tokens': -5}                    | 9 | 0  | 0",
                "{'prompt_tokens': 9.0, 'completion_tokens': 50e-1}               | 9 | 5  | 0",
                "{'prompt_tokens': 9.5, 'completion_tokens': 1e300}               | 0 | 268435456 | 0",
            })
    void countsTokensAsServersDo(String usage, int prompt, int completion, int cached) {
        var json = "{\"choices\":[{\"message\":{\"content\":\"a\"},\"finish_reason\":\"stop\"}],\"usage\":"
                + usage.replace('\'', '"') + "}";
        assertThat(answer(json).usage()).isEqualTo(new TokenUsage(prompt, completion, cached, 0));
    }

    @Test
    void aWholeAnswerToARequestForAStreamBecomesOne() {
        var json = "{\"choices\":[{\"message\":{\"content\":\"Hello\"},\"finish_reason\":\"stop\"}]}";
        try (var upstream = Upstream.playing(ServerScript.json(200, json))) {
            var events = OpenAiCalls.events(upstream);

            assertThat(events).hasSize(2);
            assertThat(events.getFirst())
                    .isInstanceOfSatisfying(
                            Event.Part.class,
                            said -> assertThat(said.part().content()).isEqualTo("Hello"));
            assertThat(events.getLast()).isInstanceOf(Event.Ended.class);
        }
    }

    @Test
    void aStreamThatWasNotAskedForIsRefused() {
        try (var upstream =
                Upstream.playing(ServerScript.events("{\"choices\":[{\"delta\":{\"content\":\"a\"}}]}", "[DONE]"))) {
            assertThat(OpenAiCalls.complete(upstream).toString()).contains("with a stream");
            assertThat(OpenAiCalls.stream(upstream)).isInstanceOf(AnswerStart.Begun.class);
        }
    }

    private static Completion.Answered answer(String json) {
        try (var upstream = Upstream.playing(ServerScript.json(200, json))) {
            var completion = OpenAiCalls.complete(upstream);
            assertThat(completion).isInstanceOf(Completion.Answered.class);
            return (Completion.Answered) completion;
        }
    }
}
