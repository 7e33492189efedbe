package com.aresgen.models.failure;

import com.aresgen.http.problem.Failure;
import com.aresgen.http.problem.Problem;
import com.aresgen.http.problem.Violation;
import java.util.List;

/** The model reads text only; {@code pointers} name the images. */
public record ImageNotSupported(String model, List<String> pointers) implements Failure {
    @Override
    public Problem problem() {
        return Problem.IMAGE_NOT_SUPPORTED;
    }

    @Override
    public String detail() {
        return model + " cannot read images; send text only.";
    }

    @Override
    public List<Violation> violations() {
        return pointers.stream()
                .map(pointer ->
                        new Violation(pointer, Problem.IMAGE_NOT_SUPPORTED.code(), "This model reads text only."))
                .toList();
    }
}
