package com.aresgen.voice.profile;

/** A straight line from a measure to 0 to 100, level beyond its ends. */
record Scale(double zero, double hundred) {
    double of(double measure) {
        return Math.clamp(100 * (measure - zero) / (hundred - zero), 0, 100);
    }
}
