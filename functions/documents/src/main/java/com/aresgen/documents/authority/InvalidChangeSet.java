package com.aresgen.documents.authority;

import com.aresgen.http.problem.Failure;
import com.aresgen.http.problem.Problem;
import com.aresgen.http.problem.Violation;
import java.util.List;

/** A change set that is none, or that cannot be applied to the text of its base revision. */
public record InvalidChangeSet(List<Violation> violations) implements Failure {
    /** @param fault a predicate, such as "splits a surrogate pair at 4" */
    static InvalidChangeSet of(String fault) {
        return new InvalidChangeSet(List.of(new Violation("/changes", Problem.INVALID_CHANGE_SET.code(), fault)));
    }

    @Override
    public Problem problem() {
        return Problem.INVALID_CHANGE_SET;
    }

    @Override
    public String detail() {
        return Violation.summary(violations);
    }
}
