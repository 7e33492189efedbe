package com.aresgen.models.extractive;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import opennlp.tools.stemmer.snowball.SnowballStemmer.ALGORITHM;

/** The languages with stop words and a stemmer; every other language is served without either. */
record Languages(List<Language> known) {
    private static final int SAMPLE = 2_000;
    private static final double LEAST_SHARE = 0.15;

    static Languages load() {
        return new Languages(List.of(
                language("en", ALGORITHM.ENGLISH),
                language("de", ALGORITHM.GERMAN),
                language("fr", ALGORITHM.FRENCH),
                language("es", ALGORITHM.SPANISH)));
    }

    /** The language whose stop words are the largest share of the first words: Grefenstette 1995, "small words". */
    Language of(String text) {
        var words = Words.of(text.substring(0, Math.min(text.length(), 20 * SAMPLE))).stream()
                .limit(SAMPLE)
                .map(word -> word.toLowerCase(Locale.ROOT))
                .toList();
        var best = Language.UNKNOWN;
        var most = Math.max(0L, Math.round(words.size() * LEAST_SHARE) - 1);
        for (var language : known) {
            var hits = words.stream().filter(language.stopwords()::contains).count();
            if (hits > most) {
                most = hits;
                best = language;
            }
        }
        return best;
    }

    private static Language language(String code, ALGORITHM stemming) {
        return new Language(code, words("stopwords-" + code + ".txt"), words("general-" + code + ".txt"), irregular(code), stemming);
    }

    private static Map<String, String> irregular(String code) {
        if (!code.equals("en")) {
            return Map.of();
        }
        var forms = new HashMap<String, String>();
        for (var line : read("irregular-en.txt").lines().toList()) {
            var words = line.split(" ", -1);
            Arrays.stream(words).forEach(form -> forms.put(form, words[0]));
        }
        return Map.copyOf(forms);
    }

    private static Set<String> words(String file) {
        return Arrays.stream(read(file).strip().split("\\s+", -1)).collect(Collectors.toUnmodifiableSet());
    }

    private static String read(String file) {
        try (InputStream in = Languages.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
