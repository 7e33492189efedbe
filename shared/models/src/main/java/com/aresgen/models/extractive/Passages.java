package com.aresgen.models.extractive;

import com.aresgen.text.Sentence;
import com.aresgen.text.Text;
import com.aresgen.text.rank.Bm25;
import com.aresgen.text.rank.Salience;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Finds the sentences that answer a question: ranked by BM25 with a share of their neighbours' and heading's score, and
 * let pass only with evidence: the sentence's surroundings hold enough of the question's terms by rarity, the text has
 * every name that the question has, and there is what the question's form expects (a number for "how many").
 */
final class Passages {
    private static final double NEIGHBOUR = 0.3;
    private static final double EXPECTED = 1.4;
    private static final double UNEXPECTED = 0.7;
    private static final int REACH = 2;
    private static final double ENOUGH = 0.55;
    private static final double AS_GOOD = 0.95;
    private static final int MOST = 2;
    private static final Pattern REFERS_BACK =
            Pattern.compile("\\b(?:(?:for|of|to|from) (?:this|that|these|those)|therefore|thus|"
                    + "deshalb|daher|darum|deswegen|pour cela|por eso)\\b");

    private final List<Sentence> sentences;
    private final Bm25 bm25;
    private final Question question;

    private record Scored(int index, double score) {}

    Passages(Text text, Question question) {
        this.sentences = text.sentences();
        this.bm25 = new Bm25(sentences);
        this.question = question;
    }

    /** Passages in the text's own order, or none when the evidence is too thin. */
    List<String> find() {
        if (question.weights().isEmpty() || !question.names().stream().allMatch(this::isInText)) {
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
                .limit(question.closed() ? 1 : MOST)
                .forEach(scored -> quoted.addAll(withNeighbours(scored.index())));
        return join(quoted);
    }

    private boolean isInText(String term) {
        return IntStream.range(0, sentences.size()).anyMatch(index -> bm25.has(index, term));
    }

    private boolean isEvidence(int index) {
        var sentence = sentences.get(index);
        if (sentence.isHeading() || own(index) == 0) {
            return false;
        }
        return coverage(index) >= ENOUGH
                && (!question.expectation().isStrict() || question.expectation().isMetBy(sentence.text()));
    }

    private double own(int index) {
        return bm25.score(index, question.weights());
    }

    private double score(int index) {
        var around = surroundings(index)
                .filter(other -> other != index)
                .mapToDouble(other -> own(other) / Math.clamp(index - other, 1, REACH))
                .sum();
        var met = question.expectation().isMetBy(sentences.get(index).text()) ? EXPECTED : UNEXPECTED;
        return (own(index) + NEIGHBOUR * around) * met;
    }

    /** The share of the question's weight that stands in the sentence, beside it, or in its heading. */
    private double coverage(int index) {
        var window = surroundings(index).boxed().toList();
        var all = 0.0;
        var found = 0.0;
        for (var term : question.weights().entrySet()) {
            var weight = term.getValue() * bm25.rarity(term.getKey());
            all += weight;
            found += window.stream().anyMatch(near -> bm25.has(near, term.getKey())) ? weight : 0;
        }
        return found / all;
    }

    private IntStream surroundings(int index) {
        var near = IntStream.rangeClosed(index - REACH, index + 1).filter(other -> isBeside(other, index));
        return IntStream.concat(near, heading(index)).distinct();
    }

    private IntStream heading(int index) {
        for (var above = index - 1; above >= Math.max(0, index - 30); above--) {
            if (sentences.get(above).isHeading()) {
                return IntStream.of(above);
            }
        }
        return IntStream.empty();
    }

    /**
     * With the sentence before when it starts with a pronoun, the one after when an explanation is asked, and either when
     * it holds a term of the question that the sentence itself lacks.
     */
    private List<Integer> withNeighbours(int index) {
        if (question.closed()) {
            return List.of(index);
        }
        var before = refersBack(sentences.get(index).text()) || completes(index - 1, index);
        var after = question.explains() || completes(index + 1, index);
        return IntStream.of(before ? index - 1 : index, index, after ? index + 1 : index)
                .filter(other -> isBeside(other, index))
                .boxed()
                .toList();
    }

    private boolean refersBack(String sentence) {
        return Salience.needsItsNeighbour(sentence)
                || (question.explains() && REFERS_BACK.matcher(sentence).find());
    }

    private boolean completes(int neighbour, int index) {
        return isBeside(neighbour, index)
                && question.weights().entrySet().stream()
                        .filter(term -> term.getValue() >= 1 && !bm25.has(index, term.getKey()))
                        .anyMatch(term -> bm25.has(neighbour, term.getKey()));
    }

    private boolean isBeside(int other, int index) {
        return other >= 0
                && other < sentences.size()
                && sentences.get(other).block() == sentences.get(index).block();
    }

    /** Neighbours become one passage. */
    private List<String> join(SortedSet<Integer> quoted) {
        var passages = new ArrayList<String>();
        var previous = -2;
        for (var index : quoted) {
            var sentence = sentences.get(index);
            if (index == previous + 1 && sentences.get(previous).block() == sentence.block()) {
                passages.add(Layout.PROSE.set(List.of(passages.removeLast(), sentence.text())));
            } else if (passages.stream().noneMatch(passage -> passage.equalsIgnoreCase(sentence.text()))) {
                passages.add(sentence.text());
            }
            previous = index;
        }
        return passages;
    }
}
