package com.aresgen.models.openai;

import com.aresgen.models.FinishReason;
import java.util.Locale;
import java.util.Optional;

/** Why an answer ends, in the words of any server. */
final class OpenAiFinishReasons {
    private OpenAiFinishReasons() {}

    /** Empty for {@code error}, by which some servers say that they failed; whatever else is unknown is a plain end. */
    static Optional<FinishReason> of(String reason) {
        return switch (reason.toLowerCase(Locale.ROOT)) {
            case "length", "max_tokens", "model_length", "max_output_tokens" -> Optional.of(FinishReason.LENGTH);
            case "tool_calls", "tool_call", "tool_use", "function_call" -> Optional.of(FinishReason.TOOL_CALLS);
            case "content_filter", "safety", "recitation", "prohibited_content", "blocklist" ->
                Optional.of(FinishReason.CONTENT_FILTER);
            case "error" -> Optional.empty();
            default -> Optional.of(FinishReason.STOP);
        };
    }
}
