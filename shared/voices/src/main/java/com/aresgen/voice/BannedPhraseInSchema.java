package com.aresgen.voice;

import com.aresgen.http.problem.Failure;
import com.aresgen.http.problem.Problem;
import com.aresgen.http.problem.Violation;
import java.util.List;

/** A name that an answer would have to spell, in a schema or a tool, holds a phrase that the voice bans. */
public record BannedPhraseInSchema(List<Violation> violations) implements Failure {
    @Override
    public Problem problem() {
        return Problem.BANNED_PHRASE_IN_SCHEMA;
    }

    @Override
    public String detail() {
        return Violation.summary(violations);
    }
}
