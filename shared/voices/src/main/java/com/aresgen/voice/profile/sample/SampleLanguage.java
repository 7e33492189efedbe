package com.aresgen.voice.profile.sample;

import com.aresgen.text.Languages;
import com.aresgen.text.Words;
import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The language of a text by its script and its small words.
 *
 * @param code ISO 639-1, or empty if it is unknown
 * @param differs whether another one was declared
 */
public record SampleLanguage(String code, boolean differs) {
    private static final Set<String> DETECTABLE = Set.of("en", "de", "fr", "es", "ja", "zh", "ko");
    private static final double SMALL_WORDS_OF_SURE_TEXT = 0.4;
    private static final double KANA_OF_JAPANESE = 0.05;

    /**
     * The detected language, or else the declared one. Small words alone take Portuguese for Spanish: if the declared
     * language is one that cannot be detected, they must be two fifths of all words to contradict.
     *
     * @param declared a BCP 47 tag
     */
    public static SampleLanguage of(String text, Optional<String> declared, Languages languages) {
        var primary = declared.map(
                        tag -> Locale.forLanguageTag(tag.replace('_', '-')).getLanguage())
                .orElse("");
        var detected = detected(text, languages);
        if (detected.isEmpty()
                || (!primary.isEmpty()
                        && !DETECTABLE.contains(primary)
                        && smallWords(text, detected, languages) < SMALL_WORDS_OF_SURE_TEXT)) {
            return new SampleLanguage(primary, false);
        }
        return new SampleLanguage(detected, !primary.isEmpty() && !primary.equals(detected));
    }

    private static String detected(String text, Languages languages) {
        var letters = letters(text);
        var all = letters.values().stream().mapToInt(Integer::intValue).sum();
        var kana = letters.getOrDefault(UnicodeScript.HIRAGANA, 0) + letters.getOrDefault(UnicodeScript.KATAKANA, 0);
        var chinese = letters.getOrDefault(UnicodeScript.HAN, 0) + kana;
        if (2 * letters.getOrDefault(UnicodeScript.HANGUL, 0) > all) {
            return "ko";
        }
        if (2 * chinese > all) {
            return kana > KANA_OF_JAPANESE * chinese ? "ja" : "zh";
        }
        return languages.of(text).code();
    }

    private static Map<UnicodeScript, Integer> letters(String text) {
        var letters = new EnumMap<UnicodeScript, Integer>(UnicodeScript.class);
        text.codePoints()
                .filter(Character::isLetter)
                .forEach(letter -> letters.merge(UnicodeScript.of(letter), 1, Integer::sum));
        return letters;
    }

    private static double smallWords(String text, String code, Languages languages) {
        var language = languages.named(code);
        if (language.code().isEmpty()) {
            return 1;
        }
        var words = Words.of(text);
        var small = words.stream()
                .filter(word -> language.isStopword(word.toLowerCase(Locale.ROOT)))
                .count();
        return (double) small / words.size();
    }
}
