package com.aresgen.text.keyphrases;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How one word (all forms of a stem together) is used in a text: the observations behind YAKE's features. */
final class WordUse {
    private int uses;
    private int capitalized;
    private int acronyms;
    private final List<Integer> sentences = new ArrayList<>();
    private final Map<Lexeme, Integer> left = new HashMap<>();
    private final Map<Lexeme, Integer> right = new HashMap<>();

    void seen(String surface, int sentence, boolean first) {
        uses++;
        var upper = surface.codePoints().filter(Character::isUpperCase).count();
        acronyms += upper > 1 && upper == surface.codePointCount(0, surface.length()) ? 1 : 0;
        capitalized += !first && Character.isUpperCase(surface.codePointAt(0)) ? 1 : 0;
        if (sentences.isEmpty() || sentences.getLast() != sentence) {
            sentences.add(sentence);
        }
    }

    void before(Lexeme next) {
        right.merge(next, 1, Integer::sum);
    }

    void after(Lexeme previous) {
        left.merge(previous, 1, Integer::sum);
    }

    int uses() {
        return uses;
    }

    /** How often {@code next} follows, as a share of the uses. */
    double followedBy(Lexeme next) {
        return right.getOrDefault(next, 0) / (double) uses;
    }

    /** YAKE's S(w): the smaller, the more the word matters. */
    double score(double meanUses, double deviation, int mostUses, int textSentences) {
        var casing = Math.max(capitalized, acronyms) / (1 + StrictMath.log(uses));
        var position = StrictMath.log(StrictMath.log(3 + sentences.get(sentences.size() / 2)));
        var frequency = uses / (meanUses + deviation);
        var relatedness = 1 + (variety(left) + variety(right)) * uses / mostUses;
        var spread = sentences.size() / (double) textSentences;
        return position * relatedness / (casing + frequency / relatedness + spread / relatedness);
    }

    /** Many different neighbours mark a function word. */
    private static double variety(Map<Lexeme, Integer> neighbours) {
        var all = neighbours.values().stream().mapToInt(Integer::intValue).sum();
        return all == 0 ? 0 : neighbours.size() / (double) all;
    }
}
