package com.aresgen.documents.commands.local;

import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Expands and forms English contractions, the forms of feature 59 of Biber 1988, "Variation across Speech and Writing",
 * where one reading alone is likely: "'s" after a noun is a possessive and stays; "it's been" is "it has been".
 */
final class Contractions {
    private static final String PARTICIPLE =
            "(?:been|gone|done|had|made|got|become|come|taken|given|seen|found|kept|left|lost|met|put|sent|grown|known"
                    + "|shown|written|begun|\\p{Lower}{2,}ed)\\b";
    private static final String PRONOUN = "I|you|he|she|it|we|they|there";
    private static final String AUXILIARY =
            "do|does|did|is|are|was|were|have|has|had|could|would|should|must|need|might";

    private static final Pattern NEGATED = Pattern.compile(
            "\\b(" + AUXILIARY + "|wo|ca|sha)n['’]t\\b(?:( )(" + PRONOUN + ")\\b)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern SUFFIXED = Pattern.compile(
            "\\b(I|you|he|she|it|we|they|that|there|here|what|who|where|how|let)['’](m|re|ve|ll|d|s)\\b(?=(\\s+(?:not |never"
                    + " |always |already |just |also )?" + PARTICIPLE + ")?(\\s+better\\b)?)",
            Pattern.CASE_INSENSITIVE);
    private static final Map<String, String> WHOLE = Map.of("wo", "will", "ca", "can", "sha", "shall");
    private static final Map<String, String> SUFFIXES =
            Map.of("m", "am", "re", "are", "ve", "have", "ll", "will", "d", "would", "s", "is");

    private static final String GOES_ON = "(?=\\s+(?!not\\b)[\\p{L}⟦])";
    private static final Pattern NOT =
            Pattern.compile("\\b(" + AUXILIARY + "|can|will) ?not\\b(?!\\s+only\\b)", Pattern.CASE_INSENSITIVE);
    private static final Pattern FULL = Pattern.compile(
            "(?<!\\b(?:what|who|where|how|than|as|which|that|and|or) )\\b(?:(I) (am)|(you|we|they) (are)"
                    + "|(he|she|it|that|there|here) (is)|(I|you|he|she|it|we|they) (will|would))" + GOES_ON,
            Pattern.CASE_INSENSITIVE);
    private static final Pattern HAVE =
            Pattern.compile("\\b(I|you|we|they) have(?=\\s+" + PARTICIPLE + ")", Pattern.CASE_INSENSITIVE);

    private Contractions() {}

    static String expanded(String text) {
        var whole = NEGATED.matcher(text).replaceAll(found -> Matcher.quoteReplacement(negated(text, found)));
        return SUFFIXED.matcher(whole).replaceAll(found -> Matcher.quoteReplacement(suffixed(found)));
    }

    static String contracted(String text) {
        var negated = NOT.matcher(text).replaceAll(found -> Matcher.quoteReplacement(contractedNot(found)));
        var verbs = FULL.matcher(negated).replaceAll(found -> Matcher.quoteReplacement(contractedVerb(found)));
        return HAVE.matcher(verbs).replaceAll(found -> Matcher.quoteReplacement(found.group(1) + "'ve"));
    }

    /** In a question the pronoun comes first: "don't you" is "do you not". */
    private static String negated(String text, MatchResult found) {
        var part = found.group(1);
        var verb = cased(part, WHOLE.getOrDefault(part.toLowerCase(Locale.ROOT), part));
        var together = verb.equalsIgnoreCase("can") ? verb + "not" : verb + " not";
        if (found.group(3) == null) {
            return together;
        }
        return isQuestion(text, found.end())
                ? verb + " " + found.group(3) + " not"
                : together + found.group(2) + found.group(3);
    }

    private static boolean isQuestion(String text, int from) {
        for (var at = from; at < text.length(); at++) {
            if (".!?\n".indexOf(text.charAt(at)) >= 0) {
                return text.charAt(at) == '?';
            }
        }
        return false;
    }

    private static String suffixed(MatchResult found) {
        var word = found.group(1);
        var suffix = found.group(2).toLowerCase(Locale.ROOT);
        if (word.equalsIgnoreCase("let")) {
            return suffix.equals("s") ? word + " us" : found.group();
        }
        var participle = found.group(3) != null;
        var verb = switch (suffix) {
            case "s" ->
                participle && found.group(3).strip().matches("(?:\\w+ )?(?:been|had|become|got)") ? "has" : "is";
            case "d" -> participle || found.group(4) != null ? "had" : "would";
            default -> SUFFIXES.getOrDefault(suffix, suffix);
        };
        return word + " " + (isShouted(found.group()) ? verb.toUpperCase(Locale.ROOT) : verb);
    }

    private static String contractedNot(MatchResult found) {
        var verb = found.group(1);
        return switch (verb.toLowerCase(Locale.ROOT)) {
            case "can" -> cased(verb, "can't");
            case "will" -> cased(verb, "won't");
            case "might", "need", "must" -> found.group();
            default -> verb + (isShouted(found.group()) ? "N'T" : "n't");
        };
    }

    private static String contractedVerb(MatchResult found) {
        for (var group = 1; group < found.groupCount(); group += 2) {
            if (found.group(group) != null) {
                var word = found.group(group);
                return word
                        + switch (found.group(group + 1).toLowerCase(Locale.ROOT)) {
                            case "am" -> "'m";
                            case "are" -> "'re";
                            case "is" -> "'s";
                            case "will" -> "'ll";
                            default -> "'d";
                        };
            }
        }
        return found.group();
    }

    /** With the capitals of another word: none, the first, or all. */
    private static String cased(String like, String word) {
        if (isShouted(like)) {
            return word.toUpperCase(Locale.ROOT);
        }
        return Character.isUpperCase(like.charAt(0)) ? Character.toUpperCase(word.charAt(0)) + word.substring(1) : word;
    }

    private static boolean isShouted(String word) {
        var letters = word.replaceAll("\\P{L}", "");
        return letters.length() > 1 && letters.equals(letters.toUpperCase(Locale.ROOT)) && !letters.matches("I.?");
    }
}
