package com.aresgen.models.bedrock;

import com.aresgen.http.problem.Failure;
import com.aresgen.http.problem.Problem;
import com.aresgen.http.problem.Violation;
import com.aresgen.models.ModelOption;
import com.aresgen.models.failure.InvalidMessages;
import com.aresgen.models.failure.UnsupportedParameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All the parts of a prompt that Converse cannot express, so that a caller can fix them at once. */
final class Objections {
    private final List<Violation> messages = new ArrayList<>();
    private final List<Violation> fields = new ArrayList<>();

    /** @param pointer a JSON Pointer below {@code /messages} */
    void message(String pointer, String detail) {
        messages.add(new Violation(pointer, Problem.INVALID_MESSAGES.code(), detail));
    }

    void field(ModelOption option, String detail) {
        fields.add(new Violation("/" + option.wire(), Problem.UNSUPPORTED_PARAMETER.code(), detail));
    }

    Optional<Failure> failure() {
        if (!fields.isEmpty()) {
            return Optional.of(new UnsupportedParameter(fields));
        }
        return messages.isEmpty() ? Optional.empty() : Optional.of(new InvalidMessages(messages));
    }
}
