package com.aresgen.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Turns text into the terms that are compared: lower case, NFKC, no stop words, stems; and for scripts without spaces,
 * pairs of neighbouring characters, as Lucene's CJK analysis does. One per call, not shared between threads.
 */
public final class Terms {
    private static final Pattern ELISION = Pattern.compile("^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu)'(?=\\p{L})");
    private static final Pattern POSSESSIVE = Pattern.compile("'s?$");

    private final Language language;
    private final @Nullable UnaryOperator<String> stemmer;
    private final Map<String, String> stems = new HashMap<>();

    public Terms(Language language) {
        this.language = language;
        this.stemmer = language.stemmers() == null ? null : language.stemmers().get();
    }

    /** The terms of the text in their order. */
    public List<String> of(String text) {
        var terms = new ArrayList<String>();
        var previous = "";
        for (var word : Words.of(text)) {
            if (Words.isUnspaced(word)) {
                previous = character(terms, previous, word);
            } else {
                previous = "";
                var plain = plain(word);
                if (!language.isStopword(plain)) {
                    terms.add(stem(plain));
                }
            }
        }
        return terms;
    }

    /** Lower case, one kind of apostrophe, no elided article and no possessive. */
    public String plain(String word) {
        var normal = isAscii(word) ? word : Normalizer.normalize(word, Normalizer.Form.NFKC);
        var lower = normal.toLowerCase(Locale.ROOT).replace('’', '\'');
        if (language.isStopword(lower) || lower.indexOf('\'') < 0) {
            return lower;
        }
        var whole = language.code().equals("fr") ? ELISION.matcher(lower).replaceFirst("") : lower;
        return POSSESSIVE.matcher(whole).replaceFirst("");
    }

    public String stem(String plain) {
        return stemmer == null ? plain : stems.computeIfAbsent(plain, this::snowball);
    }

    private String character(List<String> terms, String previous, String word) {
        if (language.isStopword(word)) {
            return "";
        }
        if (!previous.isEmpty() && terms.getLast().equals(previous)) {
            terms.removeLast();
        }
        terms.add(previous + word);
        return word;
    }

    private String snowball(String word) {
        return stemmer == null ? word : stemmer.apply(language.irregular().getOrDefault(word, word));
    }

    private static boolean isAscii(String word) {
        return word.chars().allMatch(c -> c < 128);
    }
}
