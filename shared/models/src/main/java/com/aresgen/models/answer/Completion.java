package com.aresgen.models.answer;

import com.aresgen.http.problem.Failure;
import java.util.List;
import java.util.Optional;

/** The result of a model call: an answer, or the failure to report to the caller. */
public sealed interface Completion {
    /**
     * A whole answer.
     *
     * @param fingerprint changes whenever the same prompt may give another answer; OpenAI's {@code system_fingerprint}
     * @param warnings notes for the caller about the answer
     */
    record Answered(
            AnswerPart piece,
            FinishReason finish,
            TokenUsage usage,
            Optional<String> fingerprint,
            List<Warning> warnings)
            implements Completion {
        public Answered {
            warnings = List.copyOf(warnings);
        }
    }

    record Declined(Failure failure) implements Completion {}
}
