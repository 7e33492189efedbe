package com.aresgen.models.failure;

import com.aresgen.http.problem.Failure;
import com.aresgen.http.problem.Problem;
import com.aresgen.http.problem.Violation;
import java.util.List;

/**
 * The key in whose name the call is made may not ask this model.
 *
 * @param pointer to the member of the body that names it, or that leaves it to a default (RFC 6901)
 * @param allowed the ids of the models that the key may ask
 */
public record ModelNotAllowed(String model, String pointer, List<String> allowed) implements Failure {
    public ModelNotAllowed {
        allowed = List.copyOf(allowed);
    }

    @Override
    public Problem problem() {
        return Problem.MODEL_NOT_ALLOWED;
    }

    @Override
    public List<Violation> violations() {
        return List.of(new Violation(pointer, problem().code(), "is not one of the key's allowed_models"));
    }

    @Override
    public String detail() {
        return "This key may not ask " + model + ". Its allowed_models: " + String.join(", ", allowed) + ".";
    }
}
