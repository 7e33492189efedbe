package com.aresgen.voice.profile.formulas;

import com.aresgen.text.Language;
import com.aresgen.text.Words;
import com.aresgen.voice.profile.sample.SampleSentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Runs of two to four words that return in several sentences: the lexical bundles of Biber et al. 1999, "Longman
 * Grammar", ch. 13, which must also have a content word. Names and mere topics ("of the company") are none.
 */
public final class SignaturePhrases {
    private static final int FEWEST_SENTENCES = 3;
    private static final int MOST = 8;
    private static final int LONGEST = 4;
    private static final Set<String> DETERMINERS = Set.of(
            "a", "an", "the", "this", "that", "these", "those", "my", "your", "his", "her", "its", "our", "their");

    private final Language language;

    public SignaturePhrases(Language language) {
        this.language = language;
    }

    /** At most {@value #MOST}, the most frequent and longest first; none in a language without stop words. */
    public List<String> of(List<SampleSentence> sentences) {
        if (language.stopwords().isEmpty()) {
            return List.of();
        }
        var counts = new HashMap<String, Integer>();
        for (var sentence : sentences) {
            phrases(sentence).forEach(phrase -> counts.merge(phrase, 1, Integer::sum));
        }
        counts.values().removeIf(count -> count < FEWEST_SENTENCES);
        return most(counts);
    }

    private static List<String> most(Map<String, Integer> counts) {
        var sorted = counts.keySet().stream()
                .sorted(Comparator.<String>comparingInt(phrase -> -counts.getOrDefault(phrase, 0) * length(phrase))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        var chosen = new ArrayList<String>();
        for (var phrase : sorted) {
            if (chosen.size() < MOST && chosen.stream().noneMatch(other -> overlap(other, phrase))) {
                chosen.add(phrase);
            }
        }
        return chosen;
    }

    private static boolean overlap(String one, String other) {
        return (' ' + one + ' ').contains(' ' + other + ' ') || (' ' + other + ' ').contains(' ' + one + ' ');
    }

    private static int length(String phrase) {
        return 1 + (int) phrase.chars().filter(c -> c == ' ').count();
    }

    /** The phrases of a sentence, each once; none goes across a mark. */
    private Set<String> phrases(SampleSentence sentence) {
        var phrases = new HashSet<String>();
        var run = new ArrayList<String>();
        for (var token : sentence.tokens()) {
            if (!token.isWord() || Words.isUnspaced(token.text())) {
                run.clear();
                continue;
            }
            run.add(token.text().replace('’', '\''));
            for (var length = 2; length <= Math.min(LONGEST, run.size()); length++) {
                var words = run.subList(run.size() - length, run.size());
                if (isTelling(words)) {
                    phrases.add(String.join(" ", words).toLowerCase(Locale.ROOT));
                }
            }
        }
        return phrases;
    }

    /** Whether it ends in a content word, is no name, which is written in capitals, and no mere topic. */
    private boolean isTelling(List<String> words) {
        var content = words.stream().filter(this::isContent).toList();
        if (content.isEmpty()
                || !isContent(words.getLast())
                || content.stream().allMatch(SignaturePhrases::isCapital)) {
            return false;
        }
        if (words.size() == 2) {
            return content.size() == 2;
        }
        return content.size() > 1 || !DETERMINERS.contains(lower(words.get(words.size() - 2)));
    }

    private boolean isContent(String word) {
        return Character.isLetter(word.charAt(0)) && !language.isStopword(lower(word));
    }

    private static boolean isCapital(String word) {
        return Character.isUpperCase(word.charAt(0));
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }
}
