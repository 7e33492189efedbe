package com.aresgen.knowledge.confidence;

import com.aresgen.knowledge.FoundChunk;
import com.aresgen.knowledge.chunk.Chunk;
import com.aresgen.knowledge.chunk.Spans;
import com.aresgen.knowledge.index.KnowledgeIndex;
import com.aresgen.text.Words;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * A question that a chunk answers, and the chunk as it would read if its author had written without knowing the
 * question.
 *
 * @param text of the question
 * @param chunk without what the question was made of
 */
record SyntheticQuestion(String text, FoundChunk chunk) {
    private static final int FEWEST_WORDS = 3;
    private static final int MOST_WORDS = 9;
    private static final double[] REWORDED = {0.3, 0.6, 1};

    /** Asks for the chunk by its heading, which is taken from it. */
    static Optional<SyntheticQuestion> ofHeading(FoundChunk chunk) {
        if (chunk.headings().isEmpty() || Words.count(chunk.headings().getLast()) < 2) {
            return Optional.empty();
        }
        var heading = chunk.headings().getLast();
        var above = chunk.headings().subList(0, chunk.headings().size() - 1);
        return Optional.of(new SyntheticQuestion(heading, with(chunk, above, chunk.text())));
    }

    /**
     * Asks with content words of one of its sentences in another order. Some of the words are taken from the chunk, as
     * if it had used others: people ask in their own words.
     */
    static Optional<SyntheticQuestion> ofSentence(FoundChunk chunk, KnowledgeIndex index) {
        var random = new Random(31L * chunk.source().hashCode() + chunk.number());
        var spans = Spans.of(chunk.text(), index.language(chunk.source()));
        var span = spans.stream()
                .max(Comparator.comparingInt(one -> wordsIn(chunk, one, index).size()));
        if (span.isEmpty() || wordsIn(chunk, span.get(), index).size() < FEWEST_WORDS) {
            return Optional.empty();
        }
        var words = wordsIn(chunk, span.get(), index);
        Collections.shuffle(words, random);
        var asked = words.subList(0, Math.min(words.size(), Math.min(MOST_WORDS, 2 + words.size() / 2)));
        var share = REWORDED[chunk.number() % REWORDED.length];
        var reworded = new HashSet<String>();
        asked.stream()
                .filter(word -> isOrdinary(word) && random.nextDouble() < share)
                .forEach(reworded::add);
        return Optional.of(new SyntheticQuestion(
                String.join(" ", asked), with(chunk, chunk.headings(), without(chunk.text(), reworded))));
    }

    /** What is embedded in the place of the chunk. */
    String inContext() {
        return new Chunk(chunk.start(), chunk.headings(), chunk.text()).inContext(chunk.title());
    }

    private static List<String> wordsIn(FoundChunk chunk, Spans.Span span, KnowledgeIndex index) {
        var words = new ArrayList<String>();
        index.words(chunk.text().substring(span.start(), Math.min(span.end(), span.start() + 400)))
                .forEach(word -> words.add(word.text()));
        return words;
    }

    /** Names and numbers have no synonyms. */
    private static boolean isOrdinary(String word) {
        return word.codePoints().allMatch(Character::isLowerCase);
    }

    private static String without(String text, Set<String> words) {
        var kept = new StringBuilder(text);
        for (var token : Words.tokens(text).reversed()) {
            if (words.contains(token.text())) {
                kept.delete(token.start(), token.end());
            }
        }
        return kept.toString();
    }

    private static FoundChunk with(FoundChunk chunk, List<String> headings, String text) {
        return new FoundChunk(
                chunk.source(), chunk.title(), chunk.url(), chunk.number(), chunk.start(), headings, text);
    }
}
