package com.aresgen.models.answer;

import com.aresgen.http.problem.Failure;
import java.util.Optional;

/** The start of a streamed answer: its first event has arrived, or the answer failed before that. */
public sealed interface AnswerStart {
    /**
     * The model has begun.
     *
     * @param fingerprint as in {@link Completion.Answered}
     */
    record Begun(Optional<String> fingerprint, RunningAnswer answer) implements AnswerStart {}

    record Declined(Failure failure) implements AnswerStart {}
}
