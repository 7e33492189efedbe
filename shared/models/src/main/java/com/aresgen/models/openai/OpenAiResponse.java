package com.aresgen.models.openai;

import com.aresgen.http.problem.Failure;
import com.aresgen.models.Completion;
import com.aresgen.models.RunningAnswer.Event;
import com.aresgen.models.failure.UpstreamError;
import java.util.Set;

/** Reads an answer that comes whole. */
final class OpenAiResponse {
    private static final Set<String> JSON = Set.of("", "application/json", "text/json");

    private OpenAiResponse() {}

    static Completion read(Signal.Whole answer, ChunkReader transcript) {
        if (!JSON.contains(answer.type()) && !answer.type().endsWith("+json")) {
            return declined("The model's server answered with something else than JSON.");
        }
        return switch (transcript.read(answer.body())) {
            case Event.Broken(Failure failure) -> new Completion.Declined(failure);
            case Event.Part(var piece)
            when !piece.isEmpty() || transcript.isFinished() -> {
                var end = transcript.ended();
                yield new Completion.Answered(
                        piece, end.finish(), end.usage(), transcript.fingerprint(), end.warnings());
            }
            default -> declined("The model's server sent an answer without content.");
        };
    }

    private static Completion declined(String detail) {
        return new Completion.Declined(new UpstreamError(detail));
    }
}
