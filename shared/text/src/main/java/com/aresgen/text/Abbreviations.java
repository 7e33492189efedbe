package com.aresgen.text;

import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Decides whether a full stop belongs to a shortened word, where {@link java.text.BreakIterator} sees an end. */
final class Abbreviations {
    private static final Set<String> TITLES = Set.of(
            "dr", "mr", "mrs", "ms", "prof", "rev", "st", "sgt", "hon", "mme", "mlle", "sr", "sra", "hr", "messrs",
            "capt");
    private static final Set<String> SHORT = Set.of(
            "approx", "assn", "ave", "bzw", "ca", "cf", "chap", "cie", "co", "corp", "dept", "dipl", "eds", "evtl",
            "ggf", "gov", "hrsg", "inc", "incl", "inkl", "ing", "jr", "ltd", "mio", "mrd", "sog", "str", "tel", "usw",
            "vgl", "viz", "vol", "vs", "jan", "feb", "aug", "sept", "sep", "okt", "oct", "nov", "dez", "dec", "etc");
    private static final Set<String> BEFORE_NUMBER = Set.of(
            "no", "nos", "nr", "art", "abs", "bd", "fig", "figs", "abb", "tab", "p", "pp", "s", "ziff", "kap", "sec",
            "núm", "pág", "vol", "ch", "eq", "max", "min");
    private static final Pattern LAST_WORD = Pattern.compile("(?:^|[\\s(\\[\"'“„«])([\\p{L}\\p{N}.]{1,12})\\.\\s*$");
    private static final Pattern INITIALS = Pattern.compile("\\p{L}(?:\\.\\s?\\p{L})*");
    private static final Pattern FIRST_WORD =
            Pattern.compile("^\\W*([\\p{L}\\p{N}]+)", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern MONTH =
            Pattern.compile("^(?:Jan|Feb|M[äa]r|Apr|Ma[iy]|Jun|Jul|Aug|Sep|O[kc]t|Nov|De[zc]|Jahrhundert|Jh)\\p{L}*");

    private final Predicate<String> startsSentence;

    /** @param startsSentence whether a lower-case word is so common that, capitalized, it starts a sentence */
    Abbreviations(Predicate<String> startsSentence) {
        this.startsSentence = startsSentence;
    }

    /** Whether the words before and after a full stop are one sentence. */
    boolean join(String before, String after) {
        var tail = LAST_WORD.matcher(before);
        var head = FIRST_WORD.matcher(after);
        return tail.find() && head.find() && join(tail.group(1), head.group(1), after.strip());
    }

    private boolean join(String last, String next, String after) {
        var shortened = last.toLowerCase(Locale.ROOT);
        if (TITLES.contains(shortened)) {
            return true;
        }
        if (Character.isDigit(next.charAt(0)) && BEFORE_NUMBER.contains(shortened)) {
            return true;
        }
        if (last.length() <= 2 && Character.isDigit(last.charAt(0))) {
            return MONTH.matcher(after).find();
        }
        var initials = INITIALS.matcher(last).matches() && !last.equals("I");
        return (initials || SHORT.contains(shortened)) && !startsSentence.test(next.toLowerCase(Locale.ROOT));
    }
}
