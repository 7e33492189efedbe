package com.aresgen.documents.commands.local;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Removes an English word that was typed twice on one line: only of words that hardly ever follow themselves. */
final class DoubledWords {
    /** Not "that", "had", "do", "on" or "her", which may follow themselves. */
    private static final Pattern DOUBLED = Pattern.compile(
            "\\b(the|an|a|of|to|in|and|or|but|for|with|from|by|at|as|if|is|are|was|were|be|been|we|they|this|these|those"
                    + "|our|your|their|its|my|it|not)(?:[ \\t]+\\1)+\\b(?!['’-])",
            Pattern.CASE_INSENSITIVE);

    private DoubledWords() {}

    /** "A" and "a" are one word; the first one's capital stays. */
    static String removed(String text) {
        return DOUBLED.matcher(text).replaceAll(found -> Matcher.quoteReplacement(found.group(1)));
    }
}
