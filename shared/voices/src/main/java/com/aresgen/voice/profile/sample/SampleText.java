package com.aresgen.voice.profile.sample;

import static java.util.stream.Collectors.joining;

import java.util.HashSet;
import java.util.List;

/**
 * A text in its author's own words, each sentence once.
 *
 * @param repeatedWordCount the words before repeated sentences were left out
 */
public record SampleText(OwnWords own, int repeatedWordCount, List<SampleSentence> sentences) {
    private static final int STRETCH = 300;
    private static final double FEWEST_DIFFERENT = 0.2;

    public SampleText {
        sentences = List.copyOf(sentences);
    }

    public int wordCount() {
        return sentences.stream().mapToInt(SampleSentence::wordCount).sum();
    }

    /** Its words in lower case. */
    public List<String> lowerCase() {
        return sentences.stream()
                .flatMap(sentence -> sentence.lowerCase().stream())
                .toList();
    }

    /** The sentences whose length says something. */
    public List<SampleSentence> prose() {
        return sentences.stream().filter(SampleSentence::prose).toList();
    }

    /** The sentences one after the other, without what was removed. */
    public String text() {
        return sentences.stream().map(SampleSentence::text).collect(joining(" "));
    }

    /** The source from the beginning of one sentence to the end of another, verbatim. */
    public String source(SampleSentence first, SampleSentence last) {
        return own.source().substring(first.start(), last.end());
    }

    public int distinctForms() {
        return new HashSet<>(lowerCase()).size();
    }

    /**     * Whether the words themselves are repeated: in stretches of {@value #STRETCH} words, fewer than a fifth are
     * different. In prose two fifths and more are, whatever its length.
     */
    public boolean isMonotonous() {
        var words = lowerCase();
        var different = 0;
        for (var start = 0; start < words.size(); start += STRETCH) {
            different += new HashSet<>(words.subList(start, Math.min(words.size(), start + STRETCH))).size();
        }
        return different < FEWEST_DIFFERENT * words.size();
    }
}
