package com.aresgen.voice.profile.distance;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A text cut into parts of equal numbers of words. */
record Parts(List<List<StyleToken>> parts) {
    private static final int MOST = 16;

    /** As many parts as have at least so many words, or one. */
    static Parts of(List<StyleToken> tokens, int fewestWords) {
        var words = (int) tokens.stream().filter(StyleToken::isWord).count();
        var count = Math.max(1, words / Math.max(1, fewestWords));
        var parts = new ArrayList<List<StyleToken>>();
        var start = 0;
        var seen = 0;
        for (var i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).isWord() && seen++ == (long) words * (parts.size() + 1) / count) {
                parts.add(tokens.subList(start, i));
                start = i;
            }
        }
        parts.add(tokens.subList(start, tokens.size()));
        return new Parts(parts);
    }

    /** At most {@value #MOST} of the parts, from all over the text. */
    List<List<StyleToken>> spread() {
        return parts.size() <= MOST
                ? parts
                : IntStream.range(0, MOST)
                        .mapToObj(i -> parts.get(i * parts.size() / MOST))
                        .toList();
    }
}
