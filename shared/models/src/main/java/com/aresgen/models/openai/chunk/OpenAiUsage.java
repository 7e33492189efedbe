package com.aresgen.models.openai.chunk;

import com.aresgen.models.answer.TokenUsage;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Token counts, in whichever member a server puts them. */
final class OpenAiUsage {
    /** Small enough that no sum of counts and no cost of them overflows. */
    private static final int MOST = 1 << 28;

    private OpenAiUsage() {}

    /** The counts of a chunk or a whole answer; counts that are all 0 are ignored. */
    static Optional<TokenUsage> in(JsonNode root) {
        return Stream.of(
                        root.path("usage"),
                        root.path("x_groq").path("usage"),
                        root.path("choices").path(0).path("usage"))
                .filter(JsonNode::isObject)
                .map(OpenAiUsage::read)
                .filter(usage -> usage.total() > 0)
                .findFirst();
    }

    private static TokenUsage read(JsonNode usage) {
        var prompt = first(usage.path("prompt_tokens"), usage.path("input_tokens"));
        var completion = first(usage.path("completion_tokens"), usage.path("output_tokens"));
        var beyondPrompt = count(usage.path("total_tokens")) - prompt;
        return new TokenUsage(
                prompt,
                // Some servers count a model's thinking in the total alone.
                Math.max(completion, beyondPrompt),
                Math.min(
                        prompt,
                        first(
                                usage.path("prompt_tokens_details").path("cached_tokens"),
                                usage.path("prompt_cache_hit_tokens"),
                                usage.path("cached_tokens"))),
                count(usage.path("completion_tokens_details").path("reasoning_tokens")));
    }

    private static int first(JsonNode... counts) {
        return Stream.of(counts)
                .mapToInt(OpenAiUsage::count)
                .filter(count -> count > 0)
                .findFirst()
                .orElse(0);
    }

    private static int count(JsonNode number) {
        return ServerJson.wholeNumber(number).stream()
                .mapToInt(count -> Math.clamp(count, 0, MOST))
                .findFirst()
                .orElse(0);
    }
}
