package com.aresgen.voice.profile;

import com.aresgen.voice.profile.distance.StyleProfile;
import com.aresgen.voice.profile.distance.StyleReader;
import com.aresgen.voice.profile.sample.SampleSentence;
import com.aresgen.voice.profile.sample.SampleText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Passages of a sample that are near to the sample as a whole: one from each third of it that has
 * sentences enough, without overlaps. */
record Excerpts(SampleText sample, StyleProfile style, StyleReader reader) {
    private static final int COUNT = 3;
    private static final int FEWEST_WORDS = 60;
    private static final int MOST_WORDS = 120;
    private static final int MOST_CANDIDATES = 60;

    /** Whole sentences that follow each other in the sample. */
    private record Run(int start, List<SampleSentence> sentences, boolean quotes, int words) {
        private boolean isGood() {
            return !quotes && words <= MOST_WORDS;
        }

        private int end() {
            return start + sentences.size();
        }

        private int middle() {
            return start + sentences.size() / 2;
        }
    }

    /** In the order of the sample, verbatim. */
    List<String> texts() {
        var runs = IntStream.range(0, sample.sentences().size())
                .mapToObj(this::run)
                .flatMap(Optional::stream)
                .toList();
        var chosen = new ArrayList<Run>();
        for (var third = 0; third < COUNT; third++) {
            nearest(after(chosen, runs, third)).ifPresent(chosen::add);
        }
        return chosen.stream()
                .map(run -> sample.source(
                        run.sentences().getFirst(), run.sentences().getLast()))
                .toList();
    }

    /** The runs around a third of the sample that share no sentence with the last one that was chosen. */
    private List<Run> after(List<Run> chosen, List<Run> runs, int third) {
        var free = chosen.isEmpty() ? 0 : chosen.getLast().end();
        return runs.stream()
                .filter(run -> run.middle() * COUNT / sample.sentences().size() == third)
                .filter(run -> run.start() >= free)
                .toList();
    }

    /** Runs with quotations and long runs are taken only where there is no other. */
    private Optional<Run> nearest(List<Run> runs) {
        var good = runs.stream().filter(Run::isGood).toList();
        return spread(good.isEmpty() ? runs : good).stream()
                .min(Comparator.comparingDouble(run -> style.relativeDistance(reader.style(run.sentences()))));
    }

    private static List<Run> spread(List<Run> runs) {
        return IntStream.range(0, Math.min(MOST_CANDIDATES, runs.size()))
                .mapToObj(i -> runs.get(i * runs.size() / Math.min(MOST_CANDIDATES, runs.size())))
                .toList();
    }

    /** The shortest run with enough words that begins at a sentence; empty if a repeated sentence was left out in it. */
    private Optional<Run> run(int start) {
        var sentences = new ArrayList<SampleSentence>();
        var words = 0;
        for (var next = start; next < sample.sentences().size() && words < FEWEST_WORDS; next++) {
            var sentence = sample.sentences().get(next);
            if (!sentences.isEmpty() && sentence.index() != sentences.getLast().index() + 1) {
                return Optional.empty();
            }
            sentences.add(sentence);
            words += sentence.wordCount();
        }
        var quotes = !sample.own()
                .isWhole(sentences.getFirst().start(), sentences.getLast().end());
        return words < FEWEST_WORDS ? Optional.empty() : Optional.of(new Run(start, sentences, quotes, words));
    }
}
