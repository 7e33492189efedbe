package com.aresgen.chatbots.escalation.detect;

import com.aresgen.text.Token;
import com.aresgen.text.Words;
import java.text.Normalizer;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** Finds words and phrases as whole words, NFKC and without regard to case. Accents count: "ano" is not "año". */
record Keywords(List<List<String>> phrases) {
    static Keywords of(List<String> keywords) {
        return new Keywords(keywords.stream()
                .map(Keywords::tokens)
                .filter(tokens -> !tokens.isEmpty())
                .toList());
    }

    boolean areIn(String text) {
        var tokens = tokens(text);
        return phrases.stream().anyMatch(phrase -> Collections.indexOfSubList(tokens, phrase) >= 0);
    }

    private static List<String> tokens(String text) {
        return Words.tokens(folded(text)).stream().map(Token::text).toList();
    }

    /** Upper case first, so that "ß" and "SS" are the same, and both sigmas. */
    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT)
                .replace('ς', 'σ')
                .replace('’', '\'');
    }
}
