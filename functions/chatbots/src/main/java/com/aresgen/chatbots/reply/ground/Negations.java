package com.aresgen.chatbots.reply.ground;

import com.aresgen.text.Language;
import com.aresgen.text.Words;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Counts the words of a text that negate it. Two in one clause make it positive: "unable without" is "needs". */
final class Negations {
    private static final Pattern BORDER = Pattern.compile(
            "[.,;:!?\\n()]|\\s[–—-]\\s|\\b(?:but|however|except|unless|aber|sondern|außer|mais|sauf|pero|salvo)\\b");

    private static final Pattern BORDER_AT_END = Pattern.compile("[.,;:!?\\s)]+$");

    private static final Pattern NO_NEGATION =
            Pattern.compile("(?i)\\b(?:no (?:later|more|less|matter|longer than)|not (?:only|later|more|less))\\b");

    private static final Map<String, Set<String>> WORDS = Map.of(
            "en",
                    Set.of(
                            "not", "no", "never", "cannot", "without", "unable", "neither", "nor", "none", "nobody",
                            "nothing"),
            "de", Set.of("nicht", "kein", "keine", "keinen", "keinem", "keiner", "nie", "niemals", "ohne"),
            "fr", Set.of("pas", "sans", "jamais", "aucun", "aucune"),
            "es", Set.of("no", "sin", "nunca", "ningún", "ninguna", "tampoco"));

    private Negations() {}

    /** Of an unknown language none. */
    static long count(String text, Language language) {
        var negations = WORDS.getOrDefault(language.code(), Set.of());
        return Words.of(NO_NEGATION.matcher(text).replaceAll(" ")).stream()
                .map(word -> word.toLowerCase(Locale.ROOT).replace('’', '\''))
                .filter(word -> negations.contains(word) || (language.code().equals("en") && word.endsWith("n't")))
                .count();
    }

    /**
     * What can turn the meaning of a range of a text: its clause; of a range of several clauses what is cut off from the
     * first and the last one, as the range itself shows the others.
     */
    static String clause(String text, int from, int to) {
        var quote = text.substring(from, to).strip();
        var first = text.indexOf(quote, from);
        var last = first + BORDER_AT_END.matcher(quote).replaceFirst("").length();
        var borders = BORDER.matcher(text).results().toList();
        var start = borders.stream()
                .filter(border -> border.end() <= first)
                .mapToInt(MatchResult::end)
                .max()
                .orElse(0);
        var end = borders.stream()
                .filter(border -> border.start() >= last)
                .mapToInt(MatchResult::start)
                .min()
                .orElse(text.length());
        return BORDER.matcher(text.substring(first, last)).find()
                ? text.substring(start, first) + " " + text.substring(last, end)
                : text.substring(start, end);
    }

    /** Whether one of the clauses is negative, and the sentence negates nothing. */
    static boolean areLost(List<String> clauses, String sentence, Language language) {
        return count(sentence, language) == 0 && clauses.stream().anyMatch(clause -> count(clause, language) % 2 == 1);
    }
}
