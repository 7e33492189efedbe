package com.aresgen.chat.complete;

import com.aresgen.http.values.Region;
import com.aresgen.models.answer.Completion;
import com.aresgen.voice.VoiceReport;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The answer: OpenAI's {@code chat.completion}, member for member, followed by ours. */
record ChatCompletion(
        String id,
        String object,
        long created,
        String model,
        List<Choice> choices,
        Usage usage,
        @Nullable String systemFingerprint,
        @Nullable String threadId,
        Instant createdAt,
        String requestedModel,
        String region,
        @Nullable VoiceReport voice,
        List<String> warnings) {
    record Choice(
            int index, AssistantMessage message, @Nullable JsonNode logprobs, String finishReason) {}

    static ChatCompletion of(
            ChatTurn turn, Completion.Answered answer, Optional<VoiceReport> voice, Warnings warnings, Region region) {
        return new ChatCompletion(
                turn.messageId(),
                "chat.completion",
                turn.begunAt().getEpochSecond(),
                turn.model().id(),
                List.of(new Choice(
                        0,
                        AssistantMessage.of(answer.piece()),
                        answer.piece().logprobs(),
                        answer.finish().wire())),
                Usage.of(answer.usage(), turn.cost(answer.usage())),
                answer.fingerprint().orElse(null),
                turn.thread().orElse(null),
                turn.begunAt(),
                turn.request().model(),
                region.wire(),
                voice.orElse(null),
                warnings.texts());
    }
}
