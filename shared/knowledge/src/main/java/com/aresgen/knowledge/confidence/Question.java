package com.aresgen.knowledge.confidence;

import com.aresgen.knowledge.FoundChunk;
import com.aresgen.knowledge.index.KnowledgeIndex;
import com.aresgen.knowledge.index.QuestionWord;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A question in the words of a knowledge base.
 *
 * @param words its content words
 * @param names those among them that name one thing: codes and numbers, and words that are written with a capital
 * @param form what its answer must hold
 */
record Question(List<QuestionWord> words, Set<QuestionWord> names, AnswerForm form) {
    private static final Pattern CAPITALS = Pattern.compile("(?<=[\\p{L}\\p{N},;:)] )\\p{Lu}[\\p{L}\\p{N}]*");
    private static final Pattern SMALL = Pattern.compile("\\b\\p{Ll}[\\p{L}\\p{N}]*", Pattern.UNICODE_CHARACTER_CLASS);

    /** @param chunks that show how the knowledge base writes the words */
    static Question of(String question, List<FoundChunk> chunks, KnowledgeIndex index) {
        var words = index.words(question);
        var capitals = new HashMap<String, Integer>();
        var small = new HashMap<String, Integer>();
        for (var chunk : chunks) {
            count(CAPITALS, chunk.text(), capitals);
            count(SMALL, chunk.text(), small);
        }
        count(CAPITALS, question, capitals);
        var names = words.stream()
                .filter(word -> isName(word.text(), capitals, small))
                .collect(Collectors.toUnmodifiableSet());
        return new Question(words, names, AnswerForm.of(question));
    }

    private static void count(Pattern pattern, String text, Map<String, Integer> counts) {
        pattern.matcher(text).results().forEach(hit -> counts.merge(lower(hit.group()), 1, Integer::sum));
    }

    private static boolean isName(String word, Map<String, Integer> capitals, Map<String, Integer> small) {
        return word.chars().anyMatch(Character::isDigit)
                || capitals.getOrDefault(lower(word), 0) > small.getOrDefault(lower(word), 0);
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }

    double importance() {
        return words.stream().mapToDouble(QuestionWord::importance).sum();
    }

    /** The share of the question's words, by importance, that are among these terms; 0 for a question without words. */
    double coverage(Set<Integer> terms) {
        return importance() == 0 ? 0 : importance(words, terms) / importance();
    }

    /** The share of its names that are not among these terms; 0 for a question without names. */
    double missingNames(Set<Integer> terms) {
        var all = names.stream().mapToDouble(QuestionWord::importance).sum();
        return all == 0 ? 0 : 1 - importance(names, terms) / all;
    }

    private static double importance(Iterable<QuestionWord> words, Set<Integer> terms) {
        var sum = 0.0;
        for (var word : words) {
            sum += word.hashes().stream().anyMatch(terms::contains) ? word.importance() : 0;
        }
        return sum;
    }

    static Set<Integer> union(Set<Integer> one, Set<Integer> other) {
        var all = new HashSet<>(one);
        all.addAll(other);
        return all;
    }
}
