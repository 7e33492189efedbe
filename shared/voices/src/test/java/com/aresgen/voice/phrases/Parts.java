package com.aresgen.voice.phrases;

import java.util.ArrayList;
import java.util.List;

/** A text cut into parts, also inside surrogate pairs. */
final class Parts {
    private Parts() {}

    /** @param sizes used again from the first when they are used up */
    static List<String> of(String text, List<Integer> sizes) {
        var parts = new ArrayList<String>();
        for (int at = 0; at < text.length(); at += parts.getLast().length()) {
            var size = sizes.get(parts.size() % sizes.size());
            parts.add(text.substring(at, Math.min(text.length(), at + size)));
        }
        return parts;
    }
}
