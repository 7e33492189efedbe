package com.aresgen.documents.authority;

import com.aresgen.http.problem.Failure;
import com.aresgen.http.problem.Problem;
import com.aresgen.http.values.Headers;
import java.util.Map;
import java.util.OptionalLong;

/**
 * The text has changed since the change set was made.
 *
 * @param revision the newest, of a caller who wants no rebase; empty: the change was rebased, and others were quicker in
 *     each round
 */
public record RevisionConflict(OptionalLong revision) implements Failure {
    /** Sent again, the change is rebased again. */
    static final RevisionConflict OVERTAKEN = new RevisionConflict(OptionalLong.empty());

    @Override
    public Problem problem() {
        return Problem.REVISION_CONFLICT;
    }

    @Override
    public String detail() {
        return revision.isPresent()
                ? "The document is at revision " + revision.getAsLong() + ", and the change may not be rebased."
                : "Many calls change the document at once, and each was quicker than this one. Send it again.";
    }

    @Override
    public Map<String, Object> members() {
        return revision.isPresent() ? Map.of("revision", revision.getAsLong()) : Map.of();
    }

    @Override
    public Headers headers() {
        return revision.isPresent() ? Headers.NONE : Headers.retryAfter(1);
    }

    @Override
    public boolean isRetryable() {
        return revision.isEmpty();
    }
}
