package com.aresgen.models.extractive;

import com.aresgen.text.Sentence;
import com.aresgen.text.Text;
import com.aresgen.text.Words;
import com.aresgen.text.rank.Salience;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Chooses sentences one by one: the most salient that repeats the chosen ones least, by maximal marginal relevance
 * (Carbonell and Goldstein, SIGIR 1998). A sentence that nearly repeats a chosen one is never taken.
 */
final class Summarizer {
    private static final double RELEVANCE = 0.7;
    private static final double SAME = 0.6;
    private static final int NONE = -1;

    private final Salience salience;
    private final List<Sentence> candidates;
    private final int[] words;
    private final int available;

    Summarizer(Text text) {
        salience = new Salience(text);
        candidates = salience.sentences();
        words = candidates.stream()
                .mapToInt(sentence -> Words.count(sentence.text()))
                .toArray();
        available = Math.toIntExact(text.sentences().stream()
                .filter(sentence -> !sentence.isHeading())
                .count());
    }

    /** Sentences in the text's own order; none when not even one is short enough. */
    List<Sentence> choose(Length length) {
        var chosen = new ArrayList<Sentence>();
        var likeness = new double[candidates.size()];
        var written = 0;
        for (var next = best(length, 0, 0, likeness); next != NONE; ) {
            chosen.add(candidates.get(next));
            written += words[next];
            for (var i = 0; i < likeness.length; i++) {
                likeness[i] = Math.max(likeness[i], salience.likeness(i, next));
            }
            next = best(length, chosen.size(), written, likeness);
        }
        chosen.sort(Comparator.comparingInt(Sentence::index));
        return chosen;
    }

    private int best(Length length, int chosen, int written, double[] likeness) {
        var best = NONE;
        var greatest = Double.NEGATIVE_INFINITY;
        for (var i = 0; i < likeness.length; i++) {
            var relevance = RELEVANCE * salience.of(i) - (1 - RELEVANCE) * likeness[i];
            var open = likeness[i] <= SAME && length.holds(chosen + 1, written + words[i], available);
            if (open && relevance > greatest) {
                best = i;
                greatest = relevance;
            }
        }
        return best;
    }
}
