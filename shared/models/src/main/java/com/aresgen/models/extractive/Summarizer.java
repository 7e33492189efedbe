package com.aresgen.models.extractive;

import com.aresgen.text.Sentence;
import com.aresgen.text.Text;
import com.aresgen.text.rank.Candidates;
import com.aresgen.text.rank.Salience;
import com.aresgen.text.rank.SparseVector;
import com.aresgen.text.rank.TfIdf;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Chooses sentences one by one: the most salient that repeats the chosen ones least, by maximal marginal relevance
 * (Carbonell and Goldstein, SIGIR 1998). A sentence that says nearly what a chosen one says is never taken.
 */
final class Summarizer {
    private static final double RELEVANCE = 0.7;
    private static final double SAME = 0.6;
    private static final int NONE = -1;

    private final List<Sentence> candidates;
    private final List<SparseVector> vectors;
    private final double[] salience;
    private final int available;

    Summarizer(Text text) {
        candidates = Candidates.of(text);
        var tfIdf = new TfIdf(candidates);
        vectors = candidates.stream()
                .map(sentence -> tfIdf.vector(sentence.terms()))
                .toList();
        salience = Salience.of(candidates, vectors, tfIdf.vector(title(text)));
        available = Math.toIntExact(text.sentences().stream()
                .filter(sentence -> !sentence.isHeading())
                .count());
    }

    /** Sentences in the text's own order; none when not even one is short enough. */
    List<Sentence> choose(Length length) {
        var extents = candidates.stream().map(Extent::of).toList();
        var chosen = new ArrayList<Sentence>();
        var total = Extent.NOTHING;
        var likeness = new double[candidates.size()];
        for (var next = best(length, total, extents, likeness); next != NONE; ) {
            chosen.add(candidates.get(next));
            total = total.plus(extents.get(next));
            compare(next, likeness);
            next = best(length, total, extents, likeness);
        }
        chosen.sort(Comparator.comparingInt(Sentence::index));
        return chosen;
    }

    /** Extent of the shortest sentence that could be chosen. */
    Extent shortest() {
        return candidates.stream()
                .map(Extent::of)
                .min(Comparator.comparingInt(Extent::words))
                .orElse(Extent.NOTHING);
    }

    /** Terms of the first line, if that is a heading. */
    private static List<String> title(Text text) {
        var first = text.sentences().getFirst();
        return first.isHeading() ? first.terms() : List.of();
    }

    private int best(Length length, Extent total, List<Extent> extents, double[] likeness) {
        var best = NONE;
        var greatest = Double.NEGATIVE_INFINITY;
        for (var i = 0; i < likeness.length; i++) {
            var relevance = RELEVANCE * salience[i] - (1 - RELEVANCE) * likeness[i];
            var open = likeness[i] <= SAME && length.holds(total.plus(extents.get(i)), available);
            if (open && relevance > greatest) {
                best = i;
                greatest = relevance;
            }
        }
        return best;
    }

    /** Raises each candidate's likeness to what is chosen by the newly chosen one; its twins' and its own to 1. */
    private void compare(int chosen, double[] likeness) {
        for (var i = 0; i < likeness.length; i++) {
            var twin = candidates
                    .get(i)
                    .text()
                    .equalsIgnoreCase(candidates.get(chosen).text());
            var cosine = twin ? 1 : vectors.get(i).cosine(vectors.get(chosen));
            likeness[i] = Math.max(likeness[i], cosine);
        }
    }
}
