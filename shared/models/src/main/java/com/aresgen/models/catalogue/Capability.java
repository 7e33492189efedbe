package com.aresgen.models.catalogue;

import java.util.Optional;

/** What a model can do beyond answering text with text; each names the OpenAI request fields that need it. */
public enum Capability {
    STREAMING,
    /** {@code tools}, {@code tool_choice}. */
    TOOLS,
    PARALLEL_TOOLS,
    /** Content parts {@code image_url}. */
    VISION,
    /** Content parts {@code input_audio}. */
    AUDIO,
    /** Content parts {@code file}. */
    FILES,
    JSON_OBJECT,
    JSON_SCHEMA,
    /** {@code temperature}, {@code top_p}. */
    SAMPLING,
    PENALTIES,
    LOGIT_BIAS,
    LOGPROBS,
    SEED,
    /** {@code reasoning_effort}. */
    REASONING,
    /** Fields that hardly a server but OpenAI's own knows: {@code verbosity}, {@code prediction} and the like. */
    OPENAI_ONLY;

    /** The capability of reading a content part of that type; empty for a part that is text. */
    public static Optional<Capability> reading(String partType) {
        return switch (partType) {
            case "text", "refusal" -> Optional.empty();
            case "image_url" -> Optional.of(VISION);
            case "input_audio" -> Optional.of(AUDIO);
            default -> Optional.of(FILES);
        };
    }
}
