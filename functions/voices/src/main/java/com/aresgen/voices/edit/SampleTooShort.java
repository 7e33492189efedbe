package com.aresgen.voices.edit;

import com.aresgen.http.problem.Failure;
import com.aresgen.http.problem.Problem;
import java.util.Map;

/** A sample with too few words of the author's own. */
public record SampleTooShort(int wordCount, int required) implements Failure {
    @Override
    public Problem problem() {
        return Problem.SAMPLE_TOO_SHORT;
    }

    @Override
    public String detail() {
        return "The sample has " + wordCount + " words without quotations, code and repeated sentences; a voice needs "
                + required + ".";
    }

    @Override
    public Map<String, Object> members() {
        return Map.of("word_count", wordCount, "required", required);
    }
}
