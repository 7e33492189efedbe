package com.aresgen.models.failure;

import com.aresgen.http.problem.Failure;
import com.aresgen.http.problem.Problem;
import com.aresgen.http.values.Shortened;
import java.util.List;

/**
 * No model has this id.
 *
 * @param nearest ids that may have been meant, best first
 */
public record ModelNotFound(String id, List<String> nearest) implements Failure {
    public ModelNotFound {
        nearest = List.copyOf(nearest);
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
