package com.aresgen.voices.edit;

import com.aresgen.http.problem.Failure;
import com.aresgen.http.problem.Problem;
import java.util.Map;

/** A sample that says the same over and over. */
public record SampleNotDiverse(int wordCount, int distinctWordCount) implements Failure {
    @Override
    public Problem problem() {
        return Problem.SAMPLE_NOT_DIVERSE;
    }

    @Override
    public String detail() {
        return "The sample has " + wordCount + " words, but too little in it is new: " + distinctWordCount
                + " distinct words are left once each sentence counts once.";
    }

    @Override
    public Map<String, Object> members() {
        return Map.of("word_count", wordCount, "distinct_word_count", distinctWordCount);
    }
}
