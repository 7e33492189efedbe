package com.aresgen.voice.profile.formulas;

import com.aresgen.voice.profile.sample.SampleSentence;
import java.util.HashMap;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The Flesch-Kincaid grade level of Kincaid, Fishburne, Rogers and Chissom 1975: the years of an American school that
 * an English text asks for.
 */
public final class ReadingGrade {
    private ReadingGrade() {}

    /** Empty without a whole sentence. */
    public static OptionalDouble of(List<SampleSentence> sentences) {
        var words = sentences.stream().flatMap(each -> each.words().stream()).toList();
        var known = new HashMap<String, Integer>();
        var syllables = words.stream()
                .mapToInt(word -> known.computeIfAbsent(word, Syllables::in))
                .sum();
        return words.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(of(words.size(), sentences.size(), syllables));
    }

    static double of(int words, int sentences, int syllables) {
        return 0.39 * words / sentences + 11.8 * syllables / words - 15.59;
    }
}
