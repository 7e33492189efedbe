package com.aresgen.models.extractive;

/** How long a summary is to be. */
sealed interface Length {
    /** Nothing was asked: a fifth of the text, but at least two sentences (one of up to three) and at most five. */
    record Natural() implements Length {}

    record Sentences(int most) implements Length {}

    record Paragraphs(int most) implements Length {}

    record WordCount(int most) implements Length {}

    record Characters(int most) implements Length {}

    int PER_PARAGRAPH = 3;

    /** Whether so much is short enough, for a text of {@code available} sentences. */
    default boolean holds(Extent extent, int available) {
        return switch (this) {
            case Natural() -> extent.sentences() <= (available <= 3 ? 1 : Math.clamp(Math.ceilDiv(available, 5), 2, 5));
            case Sentences(var most) -> extent.sentences() <= most;
            case Paragraphs(var most) -> extent.sentences() <= most * PER_PARAGRAPH;
            case WordCount(var most) -> extent.words() <= most;
            case Characters(var most) -> extent.characters() <= most;
        };
    }
}
