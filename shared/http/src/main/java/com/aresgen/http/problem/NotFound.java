package com.aresgen.http.problem;

import com.aresgen.http.values.Shortened;

/**
 * The caller's workspace has no resource with this id. Another workspace's id is answered exactly like an unknown one.
 *
 * @param problem {@code <kind>_not_found}
 */
public record NotFound(Problem problem, String id) implements Failure {
    @Override
    public String detail() {
        return "No " + kind() + " has the id " + Shortened.quoted(id) + ".";
    }

    /** {@code thread}, from {@code thread_not_found}. */
    private String kind() {
        return problem.code().replaceFirst("_not_found$", "").replace('_', ' ');
    }
}
