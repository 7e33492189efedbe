package com.aresgen.changes;

import java.util.Optional;

/** Reasons why a change cannot apply to a text, as predicates whose subject is the change. */
final class ChangeFault {
    private ChangeFault() {}

    static Optional<String> of(ChangeSet changes, String base) {
        if (changes.length() != base.length()) {
            return Optional.of(length(changes, base));
        }
        for (var range : changes.ranges()) {
            if (splits(base, range.fromA())) {
                return Optional.of("splits a surrogate pair at " + range.fromA());
            }
            if (splits(base, range.toA())) {
                return Optional.of("splits a surrogate pair at " + range.toA());
            }
            if (holdsLoneSurrogate(range.inserted())) {
                return Optional.of("inserts half of a surrogate pair at " + range.fromA());
            }
        }
        return Optional.empty();
    }

    static String length(ChangeSet changes, String text) {
        return "is made for a text of " + changes.length() + " code units, this has " + text.length();
    }

    static boolean holdsLoneSurrogate(String text) {
        return text.codePoints().anyMatch(point -> Character.getType(point) == Character.SURROGATE);
    }

    private static boolean splits(String text, int position) {
        return position > 0
                && position < text.length()
                && Character.isSurrogatePair(text.charAt(position - 1), text.charAt(position));
    }
}
