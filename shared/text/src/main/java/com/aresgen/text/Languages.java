package com.aresgen.text;

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
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import opennlp.tools.stemmer.snowball.SnowballProgram;
import opennlp.tools.stemmer.snowball.englishStemmer;
import opennlp.tools.stemmer.snowball.frenchStemmer;
import opennlp.tools.stemmer.snowball.germanStemmer;
import opennlp.tools.stemmer.snowball.spanishStemmer;

/** The languages with stop words and a stemmer; every other language is served without either. */
public record Languages(List<Language> known) {
    private static final int SAMPLE = 2_000;
    private static final double LEAST_SHARE = 0.15;

    /** The same for all of a process: their words are read from the class path when they are first asked for. */
    public static Languages load() {
        return Loaded.LANGUAGES;
    }

    private static final class Loaded {
        private static final Languages LANGUAGES = read();
    }

    private static Languages read() {
        return new Languages(List.of(
                language("en", () -> {
                    var stemmer = new englishStemmer();
                    return stemming(stemmer, stemmer::stem);
                }),
                language("de", () -> {
                    var stemmer = new germanStemmer();
                    return stemming(stemmer, stemmer::stem);
                }),
                language("fr", () -> {
                    var stemmer = new frenchStemmer();
                    return stemming(stemmer, stemmer::stem);
                }),
                language("es", () -> {
                    var stemmer = new spanishStemmer();
                    return stemming(stemmer, stemmer::stem);
                })));
    }

    /** The language whose stop words are the largest share of the first words: Grefenstette 1995, "small words". */
    public Language of(String text) {
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

    /** The language with this ISO 639-1 code, or {@link Language#UNKNOWN}. */
    public Language named(String code) {
        return known.stream()
                .filter(language -> language.code().equals(code))
                .findFirst()
                .orElse(Language.UNKNOWN);
    }

    private static Language language(String code, Supplier<UnaryOperator<String>> stemmers) {
        return new Language(
                code,
                words("stopwords-" + code + ".txt"),
                words("general-" + code + ".txt"),
                irregular(code),
                stemmers);
    }

    /** Each stemmer is made by its own class: their common front class would load all twenty. */
    private static UnaryOperator<String> stemming(SnowballProgram program, BooleanSupplier stem) {
        return word -> {
            program.setCurrent(word);
            var changed = stem.getAsBoolean();
            return changed ? program.getCurrent() : word;
        };
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
