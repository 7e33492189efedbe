package com.aresgen.models.extractive;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import opennlp.tools.stemmer.snowball.AbstractSnowballStemmer;
import opennlp.tools.stemmer.snowball.englishStemmer;
import opennlp.tools.stemmer.snowball.frenchStemmer;
import opennlp.tools.stemmer.snowball.germanStemmer;
import opennlp.tools.stemmer.snowball.spanishStemmer;

/** The languages with stop words and a stemmer; every other language is served without either. */
record Languages(List<Language> known) {
    private static final int SAMPLE = 2_000;
    private static final double LEAST_SHARE = 0.15;

    static Languages load() {
        return new Languages(List.of(
                language("en", englishStemmer::new),
                language("de", germanStemmer::new),
                language("fr", frenchStemmer::new),
                language("es", spanishStemmer::new)));
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

    private static Language language(String code, Supplier<? extends AbstractSnowballStemmer> stemmers) {
        return new Language(code, stopwords("stopwords-" + code + ".txt"), stemmers);
    }

    private static Set<String> stopwords(String file) {
        try (InputStream in = Languages.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is not on the class path");
            }
            var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(text.strip().split("\\s+", -1)).collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
