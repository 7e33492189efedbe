package com.aresgen.api.problems;

import com.aresgen.http.problem.Problem;

/** A problem as callers see it before they meet it. */
record ProblemView(
        String code, int status, String title, String type, boolean retryable, String errorType, String remedy) {
    static ProblemView of(Problem problem) {
        return new ProblemView(
                problem.code(),
                problem.status(),
                problem.title(),
                problem.type(),
                problem.retryable(),
                problem.openAiType(),
                problem.remedy());
    }
}
