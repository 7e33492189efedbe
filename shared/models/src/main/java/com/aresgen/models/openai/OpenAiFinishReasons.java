package com.aresgen.models.openai;

import com.aresgen.models.FinishReason;
import java.util.Locale;
import java.util.Optional;

/** The finish reasons of many servers as ours. */
final class OpenAiFinishReasons {
    private OpenAiFinishReasons() {}

    /** Empty for {@code error}, which some servers send when they fail; any other unknown reason is a plain stop. */
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
