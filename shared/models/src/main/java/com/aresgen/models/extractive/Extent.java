package com.aresgen.models.extractive;

import com.aresgen.text.Sentence;
import com.aresgen.text.Words;

/** How much text there is. */
record Extent(int sentences, int words, int characters) {
    static final Extent NOTHING = new Extent(0, 0, 0);

    static Extent of(Sentence sentence) {
        return new Extent(1, Words.count(sentence.text()), sentence.text().length());
    }

    /** With the space between the two. */
    Extent plus(Extent other) {
        var space = sentences == 0 ? 0 : 1;
        return new Extent(sentences + other.sentences, words + other.words, characters + space + other.characters);
    }
}
