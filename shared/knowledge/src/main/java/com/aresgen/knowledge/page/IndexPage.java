package com.aresgen.knowledge.page;

import java.util.List;

/**
 * A page: consecutive chunks of one source.
 *
 * @param model id of the embedding model
 * @param dimension numbers in a vector
 * @param language ISO 639-1 code by which terms were made, or empty
 * @param first number of its first chunk in the source
 */
public record IndexPage(
        String model, int dimension, String language, int first, List<ByteVector> vectors, List<ChunkTerms> terms) {
    public int size() {
        return vectors.size();
    }
}
