package com.aresgen.models.answer;

import com.aresgen.http.problem.Failure;
import java.util.List;

/** An answer that a model is generating. One thread reads it, and it advances no faster than it is read. */
public interface RunningAnswer extends AutoCloseable {
    /** Waits for the next event; {@link Event.Ended} or {@link Event.Broken} is the last one. */
    Event next();

    /** Releases the upstream; a model that had not finished stops generating. */
    @Override
    void close();

    /** A step of an answer. */
    sealed interface Event {
        record Part(AnswerPart part) implements Event {}

        /**
         * The answer is complete.
         *
         * @param warnings as in {@link Completion.Answered}
         */
        record Ended(FinishReason finish, TokenUsage usage, List<Warning> warnings) implements Event {
            public Ended {
                warnings = List.copyOf(warnings);
            }
        }

        /** The answer stops in the middle. */
        record Broken(Failure failure) implements Event {}
    }
}
