package com.aresgen.knowledge.page;

/**
 * A vector in a byte per number, by symmetric quantisation with one scale: each number is {@code scale * code}, codes
 * reach from -127 to 127.
 */
@SuppressWarnings("ArrayRecordComponent") // Compared nowhere; copies of thousands would cost.
public record ByteVector(float scale, byte[] codes) {
    private static final int GREATEST = 127;

    public static ByteVector of(float[] vector) {
        var most = 0f;
        for (var value : vector) {
            most = Math.max(most, Math.abs(value));
        }
        var scale = most == 0 ? 1 : most / GREATEST;
        var codes = new byte[vector.length];
        for (var i = 0; i < codes.length; i++) {
            codes[i] = (byte) Math.clamp(Math.round(vector[i] / scale), -GREATEST, GREATEST);
        }
        return new ByteVector(scale, codes);
    }
}
