package com.aresgen.api.problems;

import com.aresgen.http.problem.OpenAiTerms;
import com.aresgen.http.problem.Problem;
import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A problem as callers see it before they meet it.
 *
 * @param openAiStatus the status on POST /v1/chat/completions, which has the manners of OpenAI's API
 */
record ProblemView(
        String code,
        int status,
        @JsonProperty("openai_status") int openAiStatus,
        String title,
        String type,
        boolean retryable,
        String errorType,
        String remedy) {
    static ProblemView of(Problem problem) {
        return new ProblemView(
                problem.code(),
                problem.status(),
                OpenAiTerms.of(problem).status(),
                problem.title(),
                problem.type(),
                problem.retryable(),
                OpenAiTerms.of(problem).type(),
                problem.remedy());
    }
}
