package com.aresgen.models;

import com.aresgen.http.problem.Failure;
import java.util.List;

/** An answer that a model is giving. It is read by one thread, and goes on no faster than it is read. */
public interface RunningAnswer extends AutoCloseable {
    /** Waits for what comes next; nothing does after {@link Event.Ended} or {@link Event.Broken}. */
    Event next();

    /** Lets go of the upstream, which stops producing if the answer was not at its end. */
    @Override
    void close();

    /** What comes next in an answer. */
    sealed interface Event {
        record Said(AnswerPart piece) implements Event {}

        /**
         * The answer is complete.
         *
         * @param warnings as in {@link Completion.Answered}
         */
        record Ended(FinishReason finish, TokenUsage usage, List<String> warnings) implements Event {
            public Ended {
                warnings = List.copyOf(warnings);
            }
        }

        /** The answer stops in the middle. */
        record Broken(Failure failure) implements Event {}
    }
}
