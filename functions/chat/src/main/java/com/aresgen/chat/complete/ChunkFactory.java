package com.aresgen.chat.complete;

import com.aresgen.http.Frame;
import com.aresgen.models.answer.AnswerPart;
import com.aresgen.models.answer.FinishReason;
import com.aresgen.models.answer.TokenUsage;
import com.aresgen.voice.VoiceReport;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The chunks of one answer, which share id, time, model and fingerprint. */
record ChunkFactory(ChatTurn turn, Optional<String> fingerprint) {
    Frame beginning() {
        return frame(
                List.of(Chunk.Choice.of(Delta.BEGINNING, null)),
                none(),
                turn.thread().orElse(null),
                List.of(),
                null);
    }

    Frame chunk(AnswerPart piece) {
        return frame(List.of(Chunk.Choice.of(Delta.of(piece), piece.logprobs())));
    }

    /** All annotations in one chunk, since clients do not join lists. */
    Frame annotations(List<JsonNode> annotations) {
        return frame(List.of(Chunk.Choice.of(Delta.of(annotations), null)));
    }

    Frame finished(FinishReason reason, List<String> warnings, Optional<VoiceReport> voice) {
        return frame(List.of(Chunk.Choice.finished(reason)), none(), null, warnings, voice.orElse(null));
    }

    Frame usage(TokenUsage usage) {
        return frame(List.of(), new Chunk.Counted(Usage.of(usage, turn.cost(usage))), null, List.of(), null);
    }

    private Frame frame(List<Chunk.Choice> choices) {
        return frame(choices, none(), null, List.of(), null);
    }

    private Chunk.@Nullable Counted none() {
        return turn.request().delivery().includeUsage() ? new Chunk.Counted(null) : null;
    }

    private Frame frame(
            List<Chunk.Choice> choices,
            Chunk.@Nullable Counted counted,
            @Nullable String thread,
            List<String> warnings,
            @Nullable VoiceReport voice) {
        return Frame.data(new Chunk(
                turn.messageId(),
                "chat.completion.chunk",
                turn.begunAt().getEpochSecond(),
                turn.model().id(),
                fingerprint.orElse(null),
                choices,
                counted,
                thread,
                warnings,
                voice));
    }
}
