package com.aresgen.text.rank;

import com.aresgen.text.Sentence;
import com.aresgen.text.Text;
import com.aresgen.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The sentences of which a summary may be made. LexRank's time grows with the square of their number, so at most
 * {@value #MOST} enter it: a longer text is cut into that many equal stretches, and of each the sentence nearest to the
 * text's centroid (Radev et al. 2004) is taken, so that every part of the text is represented.
 */
final class Candidates {
    static final int MOST = 400;
    private static final int FEWEST_WORDS = 5;

    private Candidates() {}

    static List<Sentence> of(Text text) {
        var whole = text.sentences().stream().filter(Candidates::canStandAlone).toList();
        var usable = whole.isEmpty() ? text.sentences() : whole;
        return usable.size() <= MOST ? usable : nearestToCentroid(usable);
    }

    private static boolean canStandAlone(Sentence sentence) {
        return !sentence.isHeading()
                && !sentence.text().endsWith(":")
                && !sentence.terms().isEmpty()
                && Words.count(sentence.text()) >= FEWEST_WORDS;
    }

    private static List<Sentence> nearestToCentroid(List<Sentence> sentences) {
        var tfIdf = new TfIdf(sentences.stream().map(Sentence::terms).toList());
        var centroid = tfIdf.vector(sentences.stream()
                .flatMap(sentence -> sentence.terms().stream())
                .toList());
        var near = sentences.stream()
                .mapToDouble(sentence -> tfIdf.vector(sentence.terms()).cosine(centroid))
                .toArray();
        var chosen = new ArrayList<Sentence>();
        for (var stretch = 0; stretch < MOST; stretch++) {
            var from = (int) ((long) stretch * sentences.size() / MOST);
            var to = (int) ((long) (stretch + 1) * sentences.size() / MOST);
            IntStream.range(from, to)
                    .boxed()
                    .max((a, b) -> near[a] == near[b] ? Integer.compare(b, a) : Double.compare(near[a], near[b]))
                    .ifPresent(best -> chosen.add(sentences.get(best)));
        }
        return chosen;
    }
}
