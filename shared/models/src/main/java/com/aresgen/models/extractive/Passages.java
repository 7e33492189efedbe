package com.aresgen.models.extractive;

import com.aresgen.text.Passage;
import com.aresgen.text.Sentence;
import com.aresgen.text.Text;
import com.aresgen.text.rank.Bm25;
import com.aresgen.text.rank.Salience;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Finds the sentences that answer a question asked in the text's own words: each of its content words is in the text, and
 * enough of them by rarity around the sentence, which also holds what the question's form expects (a number for "how
 * many"). Sentences are ranked by BM25 with a share of their neighbours' and heading's score.
 */
final class Passages {
    private static final double NEIGHBOUR = 0.3;
    private static final double EXPECTED = 1.4;
    private static final double UNEXPECTED = 0.7;
    private static final int REACH = 2;
    private static final int FARTHEST_HEADING = 30;
    private static final double ENOUGH = 0.6;
    private static final double AS_GOOD = 0.95;
    private static final int MOST = 2;

    private final List<Sentence> sentences;
    private final Bm25 bm25;
    private final Query query;

    private record Scored(int index, double score) {}

    Passages(Text text, Query query) {
        this.sentences = text.sentences();
        this.bm25 = new Bm25(sentences.stream().map(Sentence::terms).toList());
        this.query = query;
    }

    /** Passages in the text's own order, or none when the evidence is too thin. */
    List<Passage> find() {
        if (query.weights().isEmpty() || !isInTheTextsWords()) {
            return List.of();
        }
        var ranked = IntStream.range(0, sentences.size())
                .filter(this::isEvidence)
                .mapToObj(index -> new Scored(index, score(index)))
                .sorted(Comparator.comparingDouble(Scored::score).reversed().thenComparingInt(Scored::index))
                .toList();
        var quoted = new TreeSet<Integer>();
        ranked.stream()
                .filter(scored -> scored.score() >= AS_GOOD * ranked.getFirst().score())
                .limit(query.closed() ? 1 : MOST)
                .forEach(scored -> quoted.addAll(withNeighbours(scored.index())));
        return joined(List.copyOf(quoted));
    }

    private boolean isInTheTextsWords() {
        return query.weights().entrySet().stream()
                .filter(term -> term.getValue() >= 1)
                .allMatch(term -> bm25.knows(term.getKey()));
    }

    private boolean isEvidence(int index) {
        var sentence = sentences.get(index);
        return !sentence.isHeading()
                && own(index) > 0
                && coverage(index) >= ENOUGH
                && query.expectation().admits(sentence.text());
    }

    private double own(int index) {
        return bm25.score(index, query.weights());
    }

    private double score(int index) {
        var around = surroundings(index)
                .filter(other -> other != index)
                .mapToDouble(other -> own(other) / Math.clamp(index - other, 1, REACH))
                .sum();
        var met = query.expectation().isMetBy(sentences.get(index).text()) ? EXPECTED : UNEXPECTED;
        return (own(index) + NEIGHBOUR * around) * met;
    }

    /** The share of the question's weight that is in the sentence, beside it, or in its heading. */
    private double coverage(int index) {
        var window = surroundings(index).boxed().toList();
        var all = 0.0;
        var found = 0.0;
        for (var term : query.weights().entrySet()) {
            var weight = term.getValue() * bm25.rarity(term.getKey());
            all += weight;
            found += window.stream().anyMatch(near -> bm25.has(near, term.getKey())) ? weight : 0;
        }
        return found / all;
    }

    private IntStream surroundings(int index) {
        var near = IntStream.rangeClosed(index - REACH, index + 1).filter(other -> isBeside(other, index));
        var heading = IntStream.iterate(index - 1, above -> above - 1)
                .limit(Math.min(index, FARTHEST_HEADING))
                .filter(above -> sentences.get(above).isHeading())
                .limit(1);
        return IntStream.concat(near, heading).distinct();
    }

    /** With the sentence before when it starts with a pronoun, and either neighbour with a term that it lacks itself. */
    private List<Integer> withNeighbours(int index) {
        if (query.closed()) {
            return List.of(index);
        }
        var refersBack = Salience.needsItsNeighbour(sentences.get(index).text());
        return IntStream.rangeClosed(index - 1, index + 1)
                .filter(other -> isBeside(other, index))
                .filter(other -> other == index || (refersBack && other < index) || completes(other, index))
                .boxed()
                .toList();
    }

    private boolean completes(int neighbour, int index) {
        return query.weights().entrySet().stream()
                .filter(term -> term.getValue() >= 1 && !bm25.has(index, term.getKey()))
                .anyMatch(term -> bm25.has(neighbour, term.getKey()));
    }

    private boolean isBeside(int other, int index) {
        return other >= 0
                && other < sentences.size()
                && sentences.get(other).block() == sentences.get(index).block();
    }

    /** Neighbours become one passage. */
    private List<Passage> joined(List<Integer> quoted) {
        var passages = new ArrayList<Passage>();
        var from = 0;
        for (var to = 1; to <= quoted.size(); to++) {
            if (to == quoted.size()
                    || quoted.get(to) > quoted.get(to - 1) + 1
                    || !isBeside(quoted.get(to), quoted.get(to - 1))) {
                var passage = Passage.of(sentences.subList(quoted.get(from), quoted.get(to - 1) + 1));
                if (passages.stream().noneMatch(other -> other.text().equalsIgnoreCase(passage.text()))) {
                    passages.add(passage);
                }
                from = to;
            }
        }
        return passages;
    }
}
