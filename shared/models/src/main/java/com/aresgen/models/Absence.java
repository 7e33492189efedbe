package com.aresgen.models;

/** Why a region does not offer a model. */
public enum Absence {
    /** What no source confirms is not promised. */
    NOT_CONFIRMED("no source confirms that it is offered in the region %s"),
    /** A profile that is not the region's own may carry the prompt out of it. */
    GLOBAL_ONLY("the region %s could reach it only by a global profile, which may carry data out of the region");

    private final String sentence;

    Absence(String sentence) {
        this.sentence = sentence;
    }

    /** Half a sentence. */
    String in(String region) {
        return sentence.formatted(region);
    }
}
