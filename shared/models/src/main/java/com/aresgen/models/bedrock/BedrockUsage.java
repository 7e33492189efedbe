package com.aresgen.models.bedrock;

import com.aresgen.models.answer.TokenUsage;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Bedrock's token counts in OpenAI's sense: OpenAI counts cached tokens as part of the prompt, Bedrock beside it. */
final class BedrockUsage {
    private BedrockUsage() {}

    static Optional<TokenUsage> of(software.amazon.awssdk.services.bedrockruntime.model.@Nullable TokenUsage usage) {
        if (usage == null) {
            return Optional.empty();
        }
        var cached = count(usage.cacheReadInputTokens());
        var prompt = count(usage.inputTokens()) + cached + count(usage.cacheWriteInputTokens());
        return Optional.of(new TokenUsage(prompt, count(usage.outputTokens()), cached, 0));
    }

    /** Small enough that no sum of counts and no cost of them overflows. */
    private static int count(@Nullable Integer count) {
        return count == null ? 0 : Math.clamp(count, 0, 1 << 26);
    }
}
