package com.aresgen.http.problem;

import com.aresgen.http.values.Shortened;
import java.util.List;
import java.util.Optional;

/**
 * The caller's workspace has no resource with this id. Another workspace's id is answered exactly like an unknown one.
 *
 * @param problem {@code <kind>_not_found}
 * @param pointer to the member of the body that names it (RFC 6901); empty where the path does
 */
public record NotFound(Problem problem, String id, Optional<String> pointer) implements Failure {
    public NotFound(Problem problem, String id) {
        this(problem, id, Optional.empty());
    }

    /** The same of an id in a body. */
    public NotFound at(String member) {
        return new NotFound(problem, id, Optional.of(member));
    }

    @Override
    public List<Violation> violations() {
        return pointer
                .map(member -> new Violation(member, problem.code(), "names no " + kind() + " that exists"))
                .stream()
                .toList();
    }

    @Override
    public String detail() {
        return "No " + kind() + " has the id " + Shortened.quoted(id) + ".";
    }

    /** {@code thread}, from {@code thread_not_found}. */
    private String kind() {
        return problem.code().replaceFirst("_not_found$", "").replace('_', ' ');
    }
}
