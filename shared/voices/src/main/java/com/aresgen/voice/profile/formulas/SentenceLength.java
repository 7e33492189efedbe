package com.aresgen.voice.profile.formulas;

import com.aresgen.voice.profile.sample.SampleSentence;
import java.util.List;
import java.util.OptionalDouble;

/** The words of a sentence, their mean and their standard deviation: Yule 1939, in any language with sentences. */
public record SentenceLength(List<Integer> lengths) {
    public SentenceLength {
        lengths = List.copyOf(lengths);
    }

    public static SentenceLength of(List<SampleSentence> sentences) {
        return new SentenceLength(
                sentences.stream().map(SampleSentence::wordCount).toList());
    }

    public OptionalDouble mean() {
        return lengths.stream().mapToInt(Integer::intValue).average();
    }

    /** Of a sample (n - 1); empty for fewer than two sentences. */
    public OptionalDouble spread() {
        if (lengths.size() < 2) {
            return OptionalDouble.empty();
        }
        var mean = mean().orElseThrow();
        var squares = lengths.stream()
                .mapToDouble(length -> (length - mean) * (length - mean))
                .sum();
        return OptionalDouble.of(Math.sqrt(squares / (lengths.size() - 1)));
    }

    /** The share of sentences with at most so many words. */
    public double shareUpTo(int words) {
        var few = lengths.stream().filter(length -> length <= words).count();
        return lengths.isEmpty() ? 0 : (double) few / lengths.size();
    }
}
