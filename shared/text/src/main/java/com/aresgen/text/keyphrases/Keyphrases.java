package com.aresgen.text.keyphrases;

import com.aresgen.text.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * Finds keyphrases by Campos et al., "YAKE! Keyword extraction from single documents using multiple local features",
 * Information Sciences 509 (2020), with the forms of a stem counted together. Names and phrases that are used twice
 * come before chance neighbours, and of two phrases that overlap only the better one is returned.
 */
public final class Keyphrases {
    private static final double MOSTLY = 0.4;
    private static final double CHANCE = 2;
    private static final double ONE_WORD = 1.5;

    private final boolean capitalsName;
    private final List<Phrase> phrases;
    private final Map<Lexeme, WordUse> words;
    private final Map<Lexeme, Double> scores = new HashMap<>();
    private final int sentences;
    private final double meanUses;
    private final double deviation;
    private final int mostUses;

    private record Scored(Phrase phrase, double score) {}

    public Keyphrases(Text text) {
        capitalsName = !text.language().code().equals("de");
        var vocabulary = new Vocabulary(text);
        phrases = vocabulary.phrases();
        words = vocabulary.words();
        sentences = text.sentences().size();
        var uses = words.entrySet().stream()
                .filter(word -> !word.getKey().isStopword())
                .mapToInt(word -> word.getValue().uses())
                .toArray();
        meanUses = Arrays.stream(uses).average().orElse(1);
        mostUses = Arrays.stream(uses).max().orElse(1);
        deviation = Math.sqrt(Arrays.stream(uses)
                .mapToDouble(use -> (use - meanUses) * (use - meanUses))
                .average()
                .orElse(0));
    }

    /** The best first, at most {@code most}, in the form in which the text has them most often. */
    public List<String> best(int most) {
        var chosen = new ArrayList<Phrase>();
        var forms = new HashSet<String>();
        for (var phrase : ranked()) {
            if (chosen.size() < most && chosen.stream().noneMatch(phrase::overlaps) && forms.add(phrase.form())) {
                chosen.add(phrase);
            }
        }
        return chosen.stream().map(Phrase::form).toList();
    }

    private List<Phrase> ranked() {
        var composed = new HashMap<Lexeme, Integer>();
        phrases.stream()
                .filter(phrase -> !phrase.isOneWord() && phrase.uses() > 1)
                .forEach(phrase -> phrase.words().forEach(word -> composed.merge(word, phrase.uses(), Math::max)));
        return phrases.stream()
                .filter(Phrase::isWhole)
                .filter(phrase -> !phrase.isOneWord() || !isSpokenFor(phrase, composed))
                .map(phrase -> new Scored(phrase, score(phrase) * doubt(phrase)))
                .sorted(Comparator.comparingDouble(Scored::score))
                .map(Scored::phrase)
                .toList();
    }

    private double doubt(Phrase phrase) {
        var chance = capitalsName ? CHANCE : CHANCE * CHANCE * CHANCE;
        return (phrase.isEstablished(capitalsName) || phrase.isOneWord() ? 1 : chance)
                * (phrase.isOneWord() ? ONE_WORD : 1);
    }

    /** Whether a longer phrase replaces the word, because the word is mostly used in it. */
    private static boolean isSpokenFor(Phrase word, Map<Lexeme, Integer> composed) {
        return composed.getOrDefault(word.words().getFirst(), 0) >= MOSTLY * word.uses();
    }

    /**
     * YAKE's S(kw), smaller for better phrases: product over sum of the words' scores, divided by the number of uses.
     */
    private double score(Phrase phrase) {
        var product = 1.0;
        var sum = 0.0;
        for (var i = 0; i < phrase.words().size(); i++) {
            var word = phrase.words().get(i);
            if (word.isStopword()) {
                var bond = bond(phrase.words(), i);
                product *= 1 + (1 - bond);
                sum -= 1 - bond;
            } else {
                var score = scores.computeIfAbsent(word, it -> use(it).score(meanUses, deviation, mostUses, sentences));
                product *= score;
                sum += score;
            }
        }
        return product / (phrase.uses() * (1 + Math.max(0, sum)));
    }

    /** The probability of this stop word between its neighbours: high in "Bank of England". */
    private double bond(List<Lexeme> phrase, int middle) {
        return use(phrase.get(middle - 1)).followedBy(phrase.get(middle))
                * use(phrase.get(middle)).followedBy(phrase.get(middle + 1));
    }

    private WordUse use(Lexeme word) {
        return words.getOrDefault(word, new WordUse());
    }
}
