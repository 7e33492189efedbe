package com.aresgen.chatbots.visitors;

import com.aresgen.http.problem.Failure;
import com.aresgen.http.problem.Problem;
import com.aresgen.http.values.Headers;

/**
 * The visitor shows no valid token.
 *
 * @param detail what is wrong, as a sentence
 */
public record InvalidVisitorToken(String detail) implements Failure {
    @Override
    public Problem problem() {
        return Problem.INVALID_VISITOR_TOKEN;
    }

    @Override
    public Headers headers() {
        return Headers.BEARER_CHALLENGE;
    }
}
