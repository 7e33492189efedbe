package com.aresgen.models.catalogue;

/** Why a region does not offer a model. */
public enum Absence {
    /** The API offers a model only where a source confirms it. */
    NOT_CONFIRMED("no source confirms that it is offered in the region %s"),
    /** Only a global inference profile would reach the model, and it may carry the prompt out of the region. */
    GLOBAL_ONLY("the region %s could reach it only by a global profile, which may carry data out of the region");

    private final String sentence;

    Absence(String sentence) {
        this.sentence = sentence;
    }

    /** The reason as half a sentence, without its full stop. */
    String in(String region) {
        return sentence.formatted(region);
    }
}
