package com.aresgen.chatbots.intent;

import java.util.Arrays;

/** A vector of length 1 as bytes, each a multiple of its scale: a quarter of the size of floats. */
final class ExampleVector {
    private final float scale;
    private final byte[] numbers;

    ExampleVector(float scale, byte[] numbers) {
        this.scale = scale;
        this.numbers = numbers;
    }

    static ExampleVector of(float[] vector) {
        var most = 0f;
        for (var number : vector) {
            most = Math.max(most, Math.abs(number));
        }
        var scale = most == 0 ? 1 : most / Byte.MAX_VALUE;
        var bytes = new byte[vector.length];
        for (var i = 0; i < vector.length; i++) {
            bytes[i] = (byte) Math.round(vector[i] / scale);
        }
        return new ExampleVector(scale, bytes);
    }

    float scale() {
        return scale;
    }

    byte[] numbers() {
        return numbers;
    }

    /** Cosine similarity with a vector of length 1. */
    double similarity(float[] other) {
        var sum = 0.0;
        for (var i = 0; i < numbers.length; i++) {
            sum += numbers[i] * (double) other[i];
        }
        return sum * scale;
    }

    float[] floats() {
        var floats = new float[numbers.length];
        for (var i = 0; i < floats.length; i++) {
            floats[i] = numbers[i] * scale;
        }
        return floats;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ExampleVector vector && scale == vector.scale && Arrays.equals(numbers, vector.numbers);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(numbers);
    }

    @Override
    public String toString() {
        return "ExampleVector[" + numbers.length + "]";
    }
}
