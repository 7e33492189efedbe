package com.aresgen.chatbots.reply.ground;

import com.aresgen.chatbots.reply.markdown.Addresses;
import com.aresgen.chatbots.reply.task.SourceQuote;
import com.aresgen.text.Language;
import com.aresgen.text.Terms;
import com.aresgen.text.Text;
import com.aresgen.text.Token;
import com.aresgen.text.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the quotes of a sentence say, and what is around them.
 *
 * @param quotes each once, in order
 * @param around the sentences of the quotes, and the titles and headings above them
 * @param clauses of the quotes
 * @param chunks the texts of which they are quotes
 */
record CitedContext(
        Language language, List<SourceQuote> quotes, List<String> around, List<String> clauses, List<String> chunks) {
    /** Share of the sentence's own words that must be in the sources: a paraphrase keeps most of them. */
    static final double SUPPORT = 0.6;

    private static final int MOST_FOREIGN = 3;

    private static final Set<String> ENDS =
            Set.of(".", ":", "!", "?", "\"", "“", "„", "«", "(", "-", "–", "—", "*", "`", "'");

    CitedContext {
        quotes = List.copyOf(quotes);
        around = List.copyOf(around);
        clauses = List.copyOf(clauses);
        chunks = List.copyOf(chunks);
    }

    /** Addresses that stand in the cited chunks. */
    Set<String> addresses() {
        return chunks.stream()
                .flatMap(chunk -> Addresses.ofSource(chunk).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether each word with a digit is in a quote; {@code 1,000} and {@code 1000} are the same. */
    boolean hasFiguresOf(String sentence) {
        var known = figures(quotes.stream().map(SourceQuote::quote)).collect(Collectors.toSet());
        return figures(Stream.of(sentence)).allMatch(known::contains);
    }

    private static Stream<String> figures(Stream<String> texts) {
        return texts.flatMap(text -> Words.of(text).stream())
                .filter(word -> word.codePoints().anyMatch(Character::isDigit))
                .map(word -> folded(word).replace(",", ""));
    }

    /**
     * Whether each name is in the sources: a word in capitals or in mixed case, and outside German a word that begins
     * with a capital and no sentence.
     */
    boolean hasNamesOf(String sentence) {
        var known = around.stream()
                .flatMap(text -> Words.of(text).stream())
                .map(CitedContext::folded)
                .collect(Collectors.toSet());
        var begins = true;
        for (var token : Words.tokens(sentence)) {
            if (isName(token, begins) && !known.contains(folded(token.text()))) {
                return false;
            }
            begins = token.isWord() ? false : begins || ENDS.contains(token.text());
        }
        return true;
    }

    private boolean isName(Token token, boolean begins) {
        var word = token.text();
        if (!token.isWord() || word.length() < 2) {
            return false;
        }
        var inside = word.substring(1).codePoints().anyMatch(Character::isUpperCase);
        var first = Character.isUpperCase(word.codePointAt(0))
                && !begins
                && !language.code().equals("de");
        return (inside || first) && !language.isStopword(new Terms(language).plain(word));
    }

    /** Whether the text says without a negation what a quote says with one. */
    boolean isTurnedBy(String text) {
        return Negations.areLost(clauses, text, language);
    }

    /**
     * Whether the text has words that are no stop words, and each of its sentences enough of their stems from the sources,
     * with at most {@value #MOST_FOREIGN} others in a row.
     */
    boolean supports(String text) {
        var terms = new Terms(language);
        var known = new HashSet<String>();
        around.forEach(each -> known.addAll(terms.of(each)));
        return !terms.of(text).isEmpty()
                && Text.of(text, language).sentences().stream().allMatch(sentence -> isKnown(sentence.terms(), known));
    }

    private static boolean isKnown(List<String> own, Set<String> known) {
        var row = 0;
        var foreign = new HashSet<String>();
        for (var term : own) {
            row = known.contains(term) ? 0 : row + 1;
            if (row > 0) {
                foreign.add(term);
            }
            if (row > MOST_FOREIGN) {
                return false;
            }
        }
        var different = Set.copyOf(own).size();
        return different - foreign.size() >= SUPPORT * different;
    }

    private static String folded(String word) {
        return word.toLowerCase(Locale.ROOT).replace('’', '\'').replaceFirst("'s?$", "");
    }
}
