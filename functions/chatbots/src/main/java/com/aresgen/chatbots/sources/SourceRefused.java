package com.aresgen.chatbots.sources;

import com.aresgen.http.problem.Failure;
import com.aresgen.http.problem.Problem;
import com.aresgen.http.problem.Violation;
import java.util.List;

/**
 * The source cannot be read as text.
 *
 * @param pointer to the source in the body (RFC 6901)
 * @param detail the reason, as a sentence
 */
public record SourceRefused(String pointer, String detail) implements Failure {
    @Override
    public Problem problem() {
        return Problem.UNSUPPORTED_SOURCE;
    }

    @Override
    public List<Violation> violations() {
        return List.of(new Violation(pointer, problem().code(), detail));
    }
}
