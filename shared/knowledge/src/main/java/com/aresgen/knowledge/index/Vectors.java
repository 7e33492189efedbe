package com.aresgen.knowledge.index;

import com.aresgen.knowledge.page.ByteVector;
import java.util.List;

/** The vectors of all chunks in one array, so that a search reads memory in its order. */
final class Vectors {
    private final int dimension;
    private final byte[] codes;
    private final float[] scales;

    Vectors(int dimension, List<ByteVector> vectors) {
        this.dimension = dimension;
        codes = new byte[Math.multiplyExact(dimension, vectors.size())];
        scales = new float[vectors.size()];
        for (var i = 0; i < scales.length; i++) {
            scales[i] = vectors.get(i).scale();
            System.arraycopy(vectors.get(i).codes(), 0, codes, i * dimension, dimension);
        }
    }

    /** The cosine of the vector with each chunk's; both have length 1. */
    float[] cosines(float[] vector) {
        if (vector.length != dimension) {
            throw new IllegalArgumentException("the question's vector is of another model");
        }
        var question = ByteVector.of(vector);
        var cosines = new float[scales.length];
        for (var i = 0; i < cosines.length; i++) {
            cosines[i] = dot(question.codes(), codes, i * dimension) * question.scale() * scales[i];
        }
        return cosines;
    }

    static float cosine(float[] one, ByteVector other) {
        var question = ByteVector.of(one);
        return dot(question.codes(), other.codes(), 0) * question.scale() * other.scale();
    }

    /** The JIT compiler makes vector instructions of this loop: keep it plain. */
    private static int dot(byte[] question, byte[] codes, int from) {
        var sum = 0;
        for (var i = 0; i < question.length; i++) {
            sum += question[i] * codes[from + i];
        }
        return sum;
    }
}
