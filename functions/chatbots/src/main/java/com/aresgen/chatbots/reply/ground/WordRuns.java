package com.aresgen.chatbots.reply.ground;

import com.aresgen.text.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Runs of {@value #LENGTH} words: a text that shares one with another repeats it. */
record WordRuns(Set<String> runs) {
    static final int LENGTH = 8;

    static WordRuns of(Stream<String> texts) {
        return new WordRuns(texts.flatMap(text -> runs(text).stream()).collect(Collectors.toUnmodifiableSet()));
    }

    /** Whether the text repeats these, and does not repeat the others. */
    boolean areIn(String text, WordRuns others) {
        var shared = new HashSet<>(runs(text));
        shared.retainAll(runs);
        shared.removeAll(others.runs);
        return !shared.isEmpty();
    }

    private static List<String> runs(String text) {
        var words = Words.of(text).stream()
                .map(word -> word.toLowerCase(Locale.ROOT).replace('’', '\''))
                .toList();
        return IntStream.rangeClosed(0, words.size() - LENGTH)
                .mapToObj(from -> String.join(" ", words.subList(from, from + LENGTH)))
                .toList();
    }
}
