package com.aresgen.voice.phrases.json;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The names of members of a JSON text, object in object. Two that differ in a phrase alone would become the same, and
 * JSON with the same name twice is refused by many readers, our own among them.
 */
final class JsonNames {
    private static final int MOST_TRIES = 1000;

    private final Deque<Names> open = new ArrayDeque<>();

    private static final class Names {
        private final Set<String> all = new HashSet<>();
        private boolean areChanged;
    }

    /** A character outside strings. */
    void bracket(char letter) {
        if (letter == '{') {
            open.push(new Names());
        } else if (letter == '}') {
            open.poll();
        }
    }

    /**
     * What makes a name of the innermost object the only one; empty where it is that, or where the model wrote it twice.
     *
     * @param isUsable whether a name holds no phrase
     */
    String ending(String name, boolean isChanged, Predicate<String> isUsable) {
        var names = open.peek();
        if (names == null) {
            return "";
        }
        names.areChanged |= isChanged;
        if (names.all.add(name) || !names.areChanged) {
            return "";
        }
        for (int i = 2; i < MOST_TRIES; i++) {
            var ending = "_" + i;
            if (isUsable.test(name + ending) && names.all.add(name + ending)) {
                return ending;
            }
        }
        return "";
    }
}
