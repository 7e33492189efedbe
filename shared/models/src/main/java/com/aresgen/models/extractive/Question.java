package com.aresgen.models.extractive;

import com.aresgen.text.Language;
import com.aresgen.text.Terms;
import com.aresgen.text.Words;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A question in the terms of the text that is to answer it.
 *
 * @param weights its content terms; less than 1 for those that only say what kind of answer is expected
 * @param closed whether yes or no would do: one sentence is evidence enough
 * @param names terms of its names and numbers: a text that has not all of them is about something else
 */
record Question(
        Map<String, Double> weights, Set<String> names, Expectation expectation, boolean explains, boolean closed) {
    private static final double UNDERSTOOD = 0.2;
    private static final double GENERAL = 0.4;
    private static final Set<String> ABOUT_ASKING = Set.of(
            ("text article document passage paragraph report page story above below following according based author "
                            + "mention mentioned mentions describe described explain explained explains state stated states find list "
                            + "name answer question know want mean means happen happened happens kind type sort exactly information "
                            + "dokument artikel laut steht heißt erkläre beschreibe nenne frage texte selon d'après explique décris "
                            + "texto documento según explica pregunta")
                    .split(" ", -1));
    private static final Pattern CLOSED = Pattern.compile(
            "^\\W*(?:do|does|did|is|are|was|were|has|have|had|can|could|will|would|may|must|should|ist|sind|war|waren|hat|haben|"
                    + "wird|werden|kann|können|est-ce|est-il|ont-ils|es|está|son|hay)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern EXPLAINS = Pattern.compile(
            "\\b(?:why|how (?:do|does|did|is|are|was|were|can)|explain|describe|tell|warum|wieso|weshalb|erklär\\w*|beschreib\\w*|"
                    + "pourquoi|comment|explique\\w*|por qué|cómo|explica\\w*)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

    static Question of(String question, Language asked, Language text) {
        var expectation = Expectation.of(question);
        var terms = new Terms(text);
        var weights = new LinkedHashMap<String, Double>();
        var names = new LinkedHashSet<String>();
        var first = true;
        for (var word : Words.of(question)) {
            var lower = word.toLowerCase(Locale.ROOT);
            if (!Words.isUnspaced(word) && !asked.isStopword(lower) && !ABOUT_ASKING.contains(lower)) {
                var weight = expectation.understands(lower)
                        ? UNDERSTOOD
                        : text.general().contains(lower) ? GENERAL : 1;
                terms.of(word).forEach(term -> weights.merge(term, weight, Math::max));
                if (!first && isName(word, text)) {
                    names.addAll(terms.of(word));
                }
            }
            first = false;
        }
        pairs(question, terms).forEach(term -> weights.put(term, 1.0));
        return new Question(
                weights,
                names,
                expectation,
                EXPLAINS.matcher(question).find(),
                CLOSED.matcher(question).find());
    }

    /** Scripts without spaces have terms that span two characters. */
    private static Set<String> pairs(String question, Terms terms) {
        var pairs = new LinkedHashSet<String>();
        terms.of(question).stream().filter(Words::isUnspaced).forEach(pairs::add);
        return pairs;
    }

    /** German capitalizes every noun, so there a capital says nothing. */
    private static boolean isName(String word, Language text) {
        var first = word.codePointAt(0);
        return Character.isDigit(first)
                || (Character.isUpperCase(first) && !text.code().equals("de"));
    }
}
