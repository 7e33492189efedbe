package com.aresgen.models.extractive;

import java.util.List;
import java.util.Locale;

/** Small numbers in words, in the languages that instructions are understood in. */
final class Numerals {
    static final String PATTERN = "\\d{1,6}|an?|one|single|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|"
            + "fifteen|twenty|few|some|several|couple(?: of)?|half a dozen|dozen|eine?[mnrs]?|einzigen?|zwei|drei|vier|fünf|"
            + "sechs|sieben|acht|neun|zehn|zwölf|zwanzig|einigen?|paar|une?|deux|trois|quatre|cinq|sept|huit|neuf|dix|"
            + "quelques|un[ao]?|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|algun[oa]s|un[oa]s";

    private static final List<List<String>> WORDS = List.of(
            List.of(
                    "a",
                    "an",
                    "one",
                    "single",
                    "ein",
                    "eine",
                    "einem",
                    "einen",
                    "einer",
                    "einzigen",
                    "un",
                    "une",
                    "una",
                    "uno"),
            List.of("two", "couple", "couple of", "zwei", "deux", "dos"),
            List.of(
                    "three",
                    "few",
                    "some",
                    "several",
                    "drei",
                    "trois",
                    "tres",
                    "einige",
                    "einigen",
                    "paar",
                    "quelques",
                    "algunos",
                    "algunas",
                    "unos",
                    "unas"),
            List.of("four", "vier", "quatre", "cuatro"),
            List.of("five", "fünf", "cinq", "cinco"),
            List.of("six", "sechs", "seis", "half a dozen"),
            List.of("seven", "sieben", "sept", "siete"),
            List.of("eight", "acht", "huit", "ocho"),
            List.of("nine", "neun", "neuf", "nueve"),
            List.of("ten", "zehn", "dix", "diez"),
            List.of("eleven"),
            List.of("twelve", "dozen", "zwölf"));

    private Numerals() {}

    /** At least 1. */
    static int value(String numeral) {
        var word = numeral.toLowerCase(Locale.ROOT);
        if (Character.isDigit(word.codePointAt(0))) {
            return Math.max(1, Integer.parseInt(word));
        }
        for (var i = 0; i < WORDS.size(); i++) {
            if (WORDS.get(i).contains(word)) {
                return i + 1;
            }
        }
        return switch (word) {
            case "fifteen" -> 15;
            case "twenty", "zwanzig" -> 20;
            default -> 1;
        };
    }
}
