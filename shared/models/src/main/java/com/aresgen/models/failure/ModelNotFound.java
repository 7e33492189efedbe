package com.aresgen.models.failure;

import com.aresgen.http.problem.Failure;
import com.aresgen.http.problem.Problem;
import com.aresgen.http.problem.Violation;
import com.aresgen.http.values.Shortened;
import java.util.List;
import java.util.Optional;

/**
 * No model has this id.
 *
 * @param nearest ids that may have been meant, best first
 * @param pointer to the member of the body that names it (RFC 6901); empty where the path does
 */
public record ModelNotFound(String id, List<String> nearest, Optional<String> pointer) implements Failure {
    public ModelNotFound {
        nearest = List.copyOf(nearest);
    }

    public ModelNotFound(String id, List<String> nearest) {
        this(id, nearest, Optional.empty());
    }

    /** The same of an id in a body. */
    public ModelNotFound at(String member) {
        return new ModelNotFound(id, nearest, Optional.of(member));
    }

    @Override
    public List<Violation> violations() {
        return pointer.map(member -> new Violation(member, problem().code(), "names no model that exists")).stream()
                .toList();
    }

    @Override
    public Problem problem() {
        return Problem.MODEL_NOT_FOUND;
    }

    @Override
    public String detail() {
        var meant = nearest.isEmpty() ? "" : " Did you mean " + String.join(" or ", nearest) + "?";
        return "No model has the id " + Shortened.quoted(id) + "." + meant
                + " GET /v1/models?available=true lists the models that answer here; remote/<name> is any model of the"
                + " operator's own server.";
    }
}
