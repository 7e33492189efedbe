package com.aresgen.documents.commands.local;

import com.aresgen.text.Words;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Splits English sentences of more than {@value #LONG} words before a second main clause: at a semicolon, or at a comma
 * with "and", "but" or "so", where a pronoun that can only be a subject follows. Both parts have at least {@value #FEWEST}
 * words. Sentences that begin with a conjunction, hold parentheses, or have more than one semicolon stay whole: there a
 * split may change the meaning.
 */
final class LongSentences {
    private static final int LONG = 25;
    private static final int FEWEST = 6;
    private static final Pattern SENTENCE = Pattern.compile("[^.!?\\n]{1,2000}[.!?]+(?=\\s|$)");
    private static final Pattern SUBORDINATE = Pattern.compile(
            "\\s*(?:if|when|while|because|although|though|since|unless|whether|as|after|before|until|once|that|what"
                    + "|either|neither|both|not only|[-*+>#|\\d])\\b.*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern CLAUSE = Pattern.compile(
            "(?:;\\s+(?:(and|but|so)\\s+)?|,\\s+(and|but|so)\\s+)((?:I|he|she|we|they|there|it|this)\\s+\\p{Lower})");

    private LongSentences() {}

    static String split(String text) {
        return SENTENCE.matcher(text).replaceAll(found -> Matcher.quoteReplacement(splitOnce(found.group())));
    }

    private static String splitOnce(String sentence) {
        if (Words.count(sentence) <= LONG
                || sentence.matches("(?s).*[()\\[\\]:–—].*")
                || sentence.indexOf(';') != sentence.lastIndexOf(';')
                || SUBORDINATE.matcher(sentence).matches()) {
            return sentence;
        }
        var clause = CLAUSE.matcher(sentence);
        while (clause.find()) {
            var first = sentence.substring(0, clause.start());
            var rest = sentence.substring(clause.start(3));
            if (Words.count(first) >= FEWEST && Words.count(rest) >= FEWEST && !isDependent(first)) {
                var conjunction = clause.group(1) == null ? clause.group(2) : clause.group(1);
                return first + ". " + joined(conjunction, rest);
            }
        }
        return sentence;
    }

    /** Behind "that" or "if" the next clause may belong to it. */
    private static boolean isDependent(String clause) {
        return clause.matches("(?is).*\\b(?:that|if|because|when|while|although|whether|which|who|unless)\\b.*");
    }

    private static String joined(@Nullable String conjunction, String clause) {
        return conjunction == null || conjunction.equals("and")
                ? Character.toUpperCase(clause.charAt(0)) + clause.substring(1)
                : Character.toUpperCase(conjunction.charAt(0)) + conjunction.substring(1) + " " + clause;
    }
}
