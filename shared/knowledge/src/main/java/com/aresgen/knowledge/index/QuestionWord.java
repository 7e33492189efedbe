package com.aresgen.knowledge.index;

import java.util.List;

/**
 * A content word of a question.
 *
 * @param text as it is in the question
 * @param hashes of the terms that it becomes in the languages of the knowledge base
 * @param weight 1, or less for an unspecific word such as "new"
 * @param rarity in the knowledge base: greatest for a word that no chunk has
 */
public record QuestionWord(String text, List<Integer> hashes, double weight, double rarity) {
    public QuestionWord {
        hashes = List.copyOf(hashes);
    }

    /** How much the word says about what is asked. */
    public double importance() {
        return weight * rarity;
    }
}
