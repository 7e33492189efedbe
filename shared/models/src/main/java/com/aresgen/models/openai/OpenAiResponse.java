package com.aresgen.models.openai;

import com.aresgen.http.problem.Failure;
import com.aresgen.models.answer.AnswerPart;
import com.aresgen.models.answer.Completion;
import com.aresgen.models.answer.RunningAnswer.Event;
import com.aresgen.models.failure.UpstreamError;
import com.aresgen.models.openai.chunk.ChunkReader;
import com.aresgen.models.openai.exchange.Signal;

/** Reads an answer that comes whole. */
final class OpenAiResponse {
    private OpenAiResponse() {}

    static Completion read(Signal.Whole answer, ChunkReader transcript) {
        return switch (transcript.read(answer.body())) {
            case Event.Broken(Failure failure) -> new Completion.Declined(failure);
            case Event.Part(var piece) when !piece.isEmpty() || transcript.isFinished() -> answered(piece, transcript);
            default -> declined("The model's server sent an answer without content.");
        };
    }

    private static Completion answered(AnswerPart piece, ChunkReader transcript) {
        return switch (transcript.done()) {
            case Event.Ended end ->
                new Completion.Answered(piece, end.finish(), end.usage(), transcript.fingerprint(), end.warnings());
            case Event.Broken(Failure failure) -> new Completion.Declined(failure);
            case Event.Part _ -> throw new IllegalStateException("An answer ends, or is broken");
        };
    }

    private static Completion declined(String detail) {
        return new Completion.Declined(new UpstreamError(detail));
    }
}
