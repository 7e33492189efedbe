package com.aresgen.knowledge.embedding;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Reads a vector out of JSON and scales it to length 1. */
final class VectorReader {
    private VectorReader() {}

    /** Empty if it is no vector of that dimension. */
    static Optional<float[]> read(JsonNode numbers, int dimension) {
        if (!numbers.isArray() || numbers.size() != dimension) {
            return Optional.empty();
        }
        var vector = new float[dimension];
        var squares = 0.0;
        for (var i = 0; i < dimension; i++) {
            vector[i] = (float) numbers.path(i).asDouble(Double.NaN);
            squares += (double) vector[i] * vector[i];
        }
        // Zero, infinite and missing numbers have no direction.
        if (!(squares > 0) || !Double.isFinite(squares)) {
            return Optional.empty();
        }
        var length = Math.sqrt(squares);
        for (var i = 0; i < dimension; i++) {
            vector[i] = (float) (vector[i] / length);
        }
        return Optional.of(vector);
    }
}
