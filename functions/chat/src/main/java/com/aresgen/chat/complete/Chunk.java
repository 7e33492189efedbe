package com.aresgen.chat.complete;

import com.aresgen.models.answer.FinishReason;
import com.aresgen.voice.VoiceReport;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * OpenAI's {@code chat.completion.chunk}; on the first one our {@code thread_id}, on the one that finishes our
 * {@code warnings} and {@code voice}.
 *
 * @param counted the usage: null on every chunk but the last, and there only when the caller wants it
 */
record Chunk(
        String id,
        String object,
        long created,
        String model,
        @Nullable String systemFingerprint,
        List<Choice> choices,

        @JsonInclude(Include.NON_NULL) @JsonUnwrapped @Nullable
        Counted counted,

        @JsonInclude(Include.NON_NULL) @Nullable String threadId,
        @JsonInclude(Include.NON_EMPTY) List<String> warnings,
        @JsonInclude(Include.NON_NULL) @Nullable VoiceReport voice) {
    record Choice(
            int index,
            Delta delta,
            @Nullable JsonNode logprobs,
            @Nullable String finishReason) {
        static Choice of(Delta delta, @Nullable JsonNode logprobs) {
            return new Choice(0, delta, logprobs, null);
        }

        static Choice finished(FinishReason reason) {
            return new Choice(0, Delta.NOTHING, null, reason.wire());
        }
    }

    record Counted(@Nullable Usage usage) {}
}
