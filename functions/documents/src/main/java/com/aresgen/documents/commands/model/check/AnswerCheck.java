package com.aresgen.documents.commands.model.check;

import java.util.List;
import java.util.Optional;

/** A rule that the answer to a command must keep. */
@FunctionalInterface
public interface AnswerCheck {
    /**
     * How an answer breaks the rule, in half a sentence that quotes nothing of the document; empty if it keeps it.
     *
     * @param before the text that the model was given
     * @param after what it made of it
     */
    Optional<String> fault(String before, String after);

    /** The fault by the first of these rules that is broken. */
    static Optional<String> firstFault(List<AnswerCheck> checks, String before, String after) {
        return checks.stream()
                .flatMap(check -> check.fault(before, after).stream())
                .findFirst();
    }
}
