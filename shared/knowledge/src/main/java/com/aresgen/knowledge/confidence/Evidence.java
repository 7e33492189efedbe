package com.aresgen.knowledge.confidence;

import com.aresgen.knowledge.FoundChunk;
import com.aresgen.knowledge.chunk.Spans;
import com.aresgen.knowledge.chunk.Spans.Span;
import com.aresgen.knowledge.index.Found;
import com.aresgen.knowledge.index.KnowledgeIndex;
import com.aresgen.text.rank.Salience;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The sentences of the found chunks that answer a question best, verbatim.
 *
 * @param quotes the best first; empty if nothing was found
 * @param coverage share of the question's words, by rarity, around the best one and in its headings
 * @param missingNames share of the question's names and codes that are neither in the best one nor in its headings
 * @param form 1 if the best one holds what the question's form asks for, -1 if not, 0 if the form asks for nothing
 */
public record Evidence(List<Quote> quotes, double coverage, double missingNames, int form) {
    private static final Evidence NONE = new Evidence(List.of(), 0, 1, 0);
    private static final double AROUND = 0.4;
    private static final double NAMES = 0.4;
    private static final double FORM = 0.2;
    private static final double AS_GOOD = 0.93;

    public Evidence {
        quotes = List.copyOf(quotes);
    }

    /** A sentence that may be cited, with its score. */
    private record Candidate(
            FoundChunk chunk, Span span, Span previous, double score, double coverage, double missing, int form) {}

    /**
     * Chooses the sentences.
     *
     * @param found of the search for this question
     * @param chunks texts of the best chunks that were found, in the order of the search; source is the index's key
     */
    public static Evidence of(String question, Found found, List<FoundChunk> chunks, KnowledgeIndex index) {
        var asked = Question.of(question, chunks, index);
        var candidates = new ArrayList<Candidate>();
        for (var chunk : chunks) {
            var near = found.matches().stream()
                    .filter(match -> match.key().source().equals(chunk.source())
                            && match.key().number() == chunk.number())
                    .mapToDouble(match -> match.score())
                    .findFirst()
                    .orElse(0);
            candidates.addAll(candidates(asked, chunk, near, index));
        }
        // The sort is stable: of equal sentences the one of the better chunk comes first.
        candidates.sort((a, b) -> Double.compare(b.score(), a.score()));
        if (candidates.isEmpty()) {
            return NONE;
        }
        var best = candidates.getFirst();
        var quotes = candidates.stream()
                .filter(candidate -> candidate.score() >= AS_GOOD * best.score())
                .limit(2)
                .map(Evidence::quote)
                .toList();
        return new Evidence(quotes, best.coverage(), best.missing(), best.form());
    }

    private static List<Candidate> candidates(Question asked, FoundChunk chunk, double near, KnowledgeIndex index) {
        var spans = Spans.of(chunk.text(), index.language(chunk.source()));
        var above = terms(index, chunk, chunk.title() + "\n" + String.join("\n", chunk.headings()));
        var terms = new ArrayList<Set<Integer>>();
        for (var span : spans) {
            terms.add(terms(index, chunk, text(chunk, span)));
        }
        var candidates = new ArrayList<Candidate>();
        for (var i = 0; i < spans.size(); i++) {
            var span = spans.get(i);
            var own = terms.get(i);
            var named = Question.union(own, above);
            if (!span.header().isEmpty()) {
                named.addAll(terms(index, chunk, span.header()));
            }
            var around = new HashSet<>(named);
            around.addAll(i > 0 ? terms.get(i - 1) : Set.of());
            around.addAll(i + 1 < spans.size() ? terms.get(i + 1) : Set.of());
            var coverage = asked.coverage(around);
            var missing = asked.missingNames(named);
            var form = asked.form() == AnswerForm.ANYTHING ? 0 : asked.form().isMetBy(text(chunk, span)) ? 1 : -1;
            var score = near + asked.coverage(own) + AROUND * coverage - NAMES * missing + FORM * form;
            var previous = i > 0 && spans.get(i - 1).block() == span.block() ? spans.get(i - 1) : span;
            candidates.add(new Candidate(chunk, span, previous, score, coverage, missing, form));
        }
        return candidates;
    }

    /** With the sentence before if it begins with a word that points to it. */
    private static Quote quote(Candidate candidate) {
        var refersBack = Salience.needsItsNeighbour(text(candidate.chunk(), candidate.span()));
        var first = refersBack ? candidate.previous() : candidate.span();
        return Quote.of(candidate.chunk(), first.start(), candidate.span().end());
    }

    private static Set<Integer> terms(KnowledgeIndex index, FoundChunk chunk, String text) {
        return new HashSet<>(index.terms(chunk.source(), text));
    }

    private static String text(FoundChunk chunk, Span span) {
        return chunk.text().substring(span.start(), span.end());
    }
}
