package com.aresgen.models.extractive;

import com.aresgen.text.Language;
import com.aresgen.text.Terms;
import com.aresgen.text.Words;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * An English question in the terms of the text that is to answer it.
 *
 * @param weights its content terms; {@value #GENERAL} for unspecific ones, such as "new"
 * @param closed whether it asks for yes or no: one sentence is then enough evidence
 */
record Query(Map<String, Double> weights, Expectation expectation, boolean closed) {
    private static final double GENERAL = 0.4;
    private static final Set<String> ABOUT_THE_TEXT = Set.of(
            "text",
            "article",
            "document",
            "passage",
            "paragraph",
            "report",
            "author",
            "state",
            "stated",
            "according",
            "happens",
            "happened");
    private static final Pattern CLOSED = Pattern.compile(
            "^(?:do|does|did|is|are|was|were|has|have|had|can|could|will|would|may|must|should)\\b",
            Pattern.CASE_INSENSITIVE);

    /** What an answer must hold, by the question's form (Li and Roth, "Learning Question Classifiers", COLING 2002). */
    enum Expectation {
        INTERVAL("how (?:many|long)\\b.*\\bago", "\\bago\\b", true),
        AGE("how old", "\\b(?:old|aged?)\\b", true),
        TIME(
                "when|since when|(?:what|which) (?:year|date|day|time|month)",
                "\\d|\\b(?:january|february|march|april|may|june|july|august|september|october|november|december"
                        + "|\\w+day|morning|evening|night|noon|midnight|yesterday|today|tomorrow|weeks?|months?|years?"
                        + "|century|spring|summer|autumn|winter|before|after|until|during)\\b",
                true),
        QUANTITY(
                "how (?:many|much|tall|high|long|far|deep|wide|big|large|heavy|fast|hot|cold|often|expensive)",
                "\\d|\\b(?:no|none|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty"
                        + "|fifty|dozens?|hundreds?|thousands?|millions?|billions?|half|third|quarter|twice|once|daily"
                        + "|weekly|monthly|free)\\b",
                true),
        NAME("who|whom|whose|where", "(?<=[\\p{L}\\p{N},;:)\"”»] )(?-i:\\p{Lu})", false),
        REASON("why", "\\b(?:because|since|due to|so that|in order|reasons?|therefore|caused?|owing|to)\\b", false),
        ANYTHING("", "", false);

        private static final int FLAGS =
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

        private final Pattern asked;
        private final Pattern evidence;
        private final boolean strict;

        Expectation(String asked, String evidence, boolean strict) {
            this.asked = Pattern.compile("^(?:\\w+ )?(?:" + asked + ")\\b", FLAGS);
            this.evidence = Pattern.compile(evidence, FLAGS);
            this.strict = strict;
        }

        private static Expectation of(String question) {
            return Arrays.stream(values())
                    .filter(each ->
                            each == ANYTHING || each.asked.matcher(question).find())
                    .findFirst()
                    .orElse(ANYTHING);
        }

        boolean isMetBy(String passage) {
            return evidence.matcher(passage).find();
        }

        /** Whether a passage can be an answer; names and reasons have too many forms to insist on one. */
        boolean admits(String passage) {
            return !strict || isMetBy(passage);
        }
    }

    static Query of(String question, Language english, Language text) {
        var terms = new Terms(text);
        var weights = new LinkedHashMap<String, Double>();
        var content = Words.of(question).stream()
                .filter(word -> !isAboutAsking(word.toLowerCase(Locale.ROOT), english))
                .toList();
        for (var word : content) {
            var weight = text.general().contains(word.toLowerCase(Locale.ROOT)) ? GENERAL : 1;
            if (!Words.isUnspaced(word)) {
                terms.of(word).forEach(term -> weights.merge(term, weight, Math::max));
            }
        }
        // Terms of scripts without spaces span two characters.
        terms.of(content.stream().filter(Words::isUnspaced).collect(Collectors.joining()))
                .forEach(term -> weights.put(term, 1.0));
        return new Query(
                weights, Expectation.of(question), CLOSED.matcher(question).find());
    }

    private static boolean isAboutAsking(String word, Language english) {
        return english.isStopword(word) || ABOUT_THE_TEXT.contains(word);
    }
}
