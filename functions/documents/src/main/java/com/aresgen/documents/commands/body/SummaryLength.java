package com.aresgen.documents.commands.body;

/** How long a summary is, where the caller names no number of words. */
public enum SummaryLength {
    /** About 60 words; two sentences of the embedded engine. */
    SHORT(60, 2),
    /** About 150 words; five sentences of the embedded engine. */
    MEDIUM(150, 5),
    /** About 400 words; twelve sentences of the embedded engine. */
    LONG(400, 12);

    private final int words;
    private final int sentences;

    SummaryLength(int words, int sentences) {
        this.words = words;
        this.sentences = sentences;
    }

    public int words() {
        return words;
    }

    public int sentences() {
        return sentences;
    }
}
