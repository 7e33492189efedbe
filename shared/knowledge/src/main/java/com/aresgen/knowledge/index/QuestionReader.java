package com.aresgen.knowledge.index;

import com.aresgen.knowledge.page.TermHash;
import com.aresgen.text.Language;
import com.aresgen.text.Languages;
import com.aresgen.text.Terms;
import com.aresgen.text.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads the content words of a question as terms of each language that the knowledge base has: a short question rarely
 * shows its own language.
 */
final class QuestionReader {
    private static final double GENERAL = 0.4;

    private final Languages languages;
    private final List<Language> known;

    /** @param codes of the languages of the knowledge base */
    QuestionReader(Languages languages, Set<String> codes) {
        this.languages = languages;
        this.known = codes.stream().sorted().map(languages::named).toList();
    }

    /** The words with the hashes of their terms; without rarity yet. */
    List<QuestionWord> words(String question) {
        var own = languages.of(question);
        var terms = known.stream().map(Terms::new).toList();
        var words = new LinkedHashMap<String, QuestionWord>();
        var unspaced = new StringBuilder();
        for (var word : Words.of(question)) {
            var lower = word.toLowerCase(Locale.ROOT);
            if (Words.isUnspaced(word)) {
                unspaced.append(word);
            } else if (!isStopword(own, lower)) {
                add(words, word, terms);
            }
        }
        for (var pair : new Terms(Language.UNKNOWN).of(unspaced.toString())) {
            add(words, pair, List.of(new Terms(Language.UNKNOWN)));
        }
        return List.copyOf(words.values());
    }

    private void add(Map<String, QuestionWord> words, String word, List<Terms> terms) {
        Set<Integer> hashes = terms.stream()
                .flatMap(language -> language.of(word).stream())
                .map(TermHash::of)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        var lower = word.toLowerCase(Locale.ROOT);
        var general = known.stream().anyMatch(language -> language.general().contains(lower));
        if (!hashes.isEmpty()) {
            // Forms of one stem are one word.
            var stem = hashes.stream().map(String::valueOf).collect(Collectors.joining(" "));
            words.putIfAbsent(stem, new QuestionWord(word, new ArrayList<>(hashes), general ? GENERAL : 1, 0));
        }
    }

    private boolean isStopword(Language own, String lower) {
        return own.isStopword(lower)
                || (own.equals(Language.UNKNOWN)
                        && (languages.named("en").isStopword(lower)
                                || known.stream().anyMatch(language -> language.isStopword(lower))));
    }
}
