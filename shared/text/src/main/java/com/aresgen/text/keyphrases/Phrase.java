package com.aresgen.text.keyphrases;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A run of words that may be a keyphrase, with the forms that it has in the text. */
final class Phrase {
    private static final Pattern NAME =
            Pattern.compile("(?:\\p{Ll}+ d(?:e|u|es|el) )?\\p{Lu}\\S*(?:[ -](?:\\p{Lu}\\S*|\\p{Ll}{1,3}))*");

    private final List<Lexeme> words;
    private final Map<String, Integer> forms = new LinkedHashMap<>();
    private int uses;
    private boolean whole;

    Phrase(List<Lexeme> words) {
        this.words = words;
    }

    void seen(String form, boolean complete) {
        uses++;
        whole |= complete;
        forms.merge(form, 1, Integer::sum);
    }

    List<Lexeme> words() {
        return words;
    }

    int uses() {
        return uses;
    }

    /** The commonest form, the first of equals. */
    String form() {
        return forms.entrySet().stream()
                .reduce((a, b) -> b.getValue() > a.getValue() ? b : a)
                .map(Map.Entry::getKey)
                .orElseThrow();
    }

    /** Whether it is used again, or is a name: more than chance neighbours. */
    boolean isEstablished(boolean capitalsName) {
        return uses > 1 || (capitalsName && !isOneWord() && NAME.matcher(form()).matches());
    }

    /**
     * Whether it was seen at least once between marks or particles, or twice anywhere: neither a piece cut from a
     * clause, nor "Thursday evening".
     */
    boolean isWhole() {
        return uses > 1 || whole;
    }

    boolean isOneWord() {
        return words.size() == 1;
    }

    /** Whether one of the two contains the other, in any order of words, or they share two words. */
    boolean overlaps(Phrase other) {
        var shared = words.stream().filter(other.words::contains).count();
        return shared > 1 || shared == Math.min(words.size(), other.words.size());
    }
}
