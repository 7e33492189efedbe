package com.aresgen.models.openai.chunk;

import com.aresgen.models.answer.FinishReason;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/**
 * A server's word for the end of an answer. Only the words of a format end one (infra/decisions/0077): others may be
 * on every chunk.
 */
sealed interface FinishWord {
    /** The reason of a format: OpenAI's, or that of a server which documents its own. */
    record Known(FinishReason finish) implements FinishWord {}

    /** The server reports by its reason that it failed. */
    record Failed() implements FinishWord {}

    record Unknown(String word) implements FinishWord {}

    /** No reason: the answer goes on. Some servers write the word for nothing as a text. */
    record None() implements FinishWord {}

    static FinishWord of(String reason) {
        return switch (reason.toLowerCase(Locale.ROOT)) {
            // OpenAI; Together (eos), TGI (eos_token), Anthropic (end_turn, stop_sequence), Cohere (complete).
            case "stop", "eos", "eos_token", "end_turn", "stop_sequence", "complete" -> known(FinishReason.STOP);
            // OpenAI; Anthropic and Gemini (max_tokens), Mistral (model_length).
            case "length", "max_tokens", "model_length", "max_output_tokens" -> known(FinishReason.LENGTH);
            case "tool_calls", "tool_call", "tool_use", "function_call" -> known(FinishReason.TOOL_CALLS);
            // OpenAI; Gemini and Anthropic (refusal).
            case "content_filter", "safety", "recitation", "prohibited_content", "blocklist", "spii", "refusal" ->
                known(FinishReason.CONTENT_FILTER);
            // Mistral and OpenRouter (error), vLLM and SGLang (abort), DeepSeek, Gemini.
            case "error", "abort", "aborted", "cancelled", "insufficient_system_resource", "malformed_function_call" ->
                new Failed();
            case "", "null", "none", "undefined" -> new None();
            default -> new Unknown(reason);
        };
    }

    private static FinishWord known(FinishReason finish) {
        return new Known(finish);
    }

    /** The reason of a choice; a value that is no text is unknown. */
    static FinishWord in(JsonNode choice) {
        var reason = choice.path("finish_reason");
        if (reason.isMissingNode() || reason.isNull()) {
            return new None();
        }
        return reason.isString() ? of(reason.stringValue()) : new Unknown(reason.toString());
    }
}
