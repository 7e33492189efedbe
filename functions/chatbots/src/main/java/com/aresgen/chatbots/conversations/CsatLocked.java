package com.aresgen.chatbots.conversations;

import com.aresgen.http.problem.Failure;
import com.aresgen.http.problem.Problem;

/**
 * The rating cannot be changed any more.
 *
 * @param detail why, as a sentence
 */
public record CsatLocked(String detail) implements Failure {
    public static final CsatLocked BY_REMARK = new CsatLocked("The rating has a remark, which locks it.");
    static final CsatLocked BY_TIME =
            new CsatLocked("The last message of the conversation is more than 24 hours old: it is not rated any more.");

    @Override
    public Problem problem() {
        return Problem.CSAT_LOCKED;
    }
}
