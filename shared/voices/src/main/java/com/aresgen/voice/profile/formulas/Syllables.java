package com.aresgen.voice.profile.formulas;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Counts the syllables of an English word as groups of vowels, with the exceptions of Greg Fast's Lingua::EN::Syllable
 * (CPAN 1999) and rules of ours for silent endings. Right for about nine words in ten, which is enough for a mean.
 */
public final class Syllables {
    private static final Pattern NO_LETTER = Pattern.compile("[^a-z]");
    private static final Pattern VOWELS = Pattern.compile("[aeiouy]+");
    private static final Pattern SILENT_END =
            Pattern.compile("(?:(?<![td])ed|(?<!s|c|x|z|g|sh|ch|[^aeiouy]l)es|(?<![^aeiouyrl]l)e)$");
    private static final List<Pattern> FEWER = patterns(
            "cial", "tia", "cian", "ci(?:o)?us", "giu", "ion", "iou", "sia$", "[^aeiouyl]e(?:ly|ful|less|ment|ness)");
    private static final List<Pattern> MORE = patterns(
            "ia",
            "iu",
            "io",
            "ii",
            "(?!eau|ueu)[aeiou]{3}",
            "^mc",
            "(?:is|th)ms?$",
            "([^aeiouy])\\1l$",
            "[^l]lien",
            "[dr]ien",
            "scien",
            "iet",
            "^coa[dglx].",
            "[^gq]ua[^auieo]",
            "dnt$",
            "[aeiouy]ing",
            "creat",
            "(?<!p)eo(?![nru])",
            "(?:id|ar)ea",
            "[rl]ui[dn]",
            "[aeo]y[aeou](?!$|[ds]$)");

    private Syllables() {}

    /** At least one. */
    public static int in(String word) {
        var letters = NO_LETTER.matcher(word.toLowerCase(Locale.ROOT)).replaceAll("");
        var spoken = SILENT_END.matcher(letters).replaceFirst("");
        var groups = VOWELS.matcher(spoken).results().count();
        return (int) Math.max(1, groups + found(MORE, letters) - found(FEWER, letters));
    }

    private static long found(List<Pattern> patterns, String letters) {
        return patterns.stream()
                .filter(pattern -> pattern.matcher(letters).find())
                .count();
    }

    private static List<Pattern> patterns(String... expressions) {
        return Arrays.stream(expressions).map(Pattern::compile).toList();
    }
}
