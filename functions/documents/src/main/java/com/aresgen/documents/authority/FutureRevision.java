package com.aresgen.documents.authority;

import com.aresgen.http.problem.Failure;
import com.aresgen.http.problem.InvalidBody;
import com.aresgen.http.problem.Violation;
import java.util.List;

/** The refusal of a base revision that the document does not have yet. */
public final class FutureRevision {
    private FutureRevision() {}

    public static Failure of(long newest) {
        return new InvalidBody(List.of(new Violation(
                "/base_revision", "out_of_range", "must be 0 to " + newest + ", the document's newest revision")));
    }
}
