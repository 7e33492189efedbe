package com.aresgen.models.extractive;

/** How long a summary may be. */
public sealed interface Length {
    /** A fifth of the text's sentences, from two to five; one of a text of up to three. */
    record Natural() implements Length {}

    /** At most so many sentences, at least one. */
    record Sentences(int most) implements Length {}

    /** At most so many words, at least one. */
    record WordCount(int most) implements Length {}

    /** Whether so many sentences with so many words keep to the length, in a text of {@code available} sentences. */
    default boolean holds(int sentences, int words, int available) {
        return switch (this) {
            case Natural() -> sentences <= (available <= 3 ? 1 : Math.clamp(Math.ceilDiv(available, 5), 2, 5));
            case Sentences(var most) -> sentences <= most;
            case WordCount(var most) -> words <= most;
        };
    }
}
