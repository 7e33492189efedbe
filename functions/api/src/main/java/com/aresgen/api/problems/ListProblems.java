package com.aresgen.api.problems;

import com.aresgen.http.Answer;
import com.aresgen.http.Call;
import com.aresgen.http.Endpoint;
import com.aresgen.http.Outcome;
import com.aresgen.http.Route;
import com.aresgen.http.problem.Problem;
import jakarta.inject.Inject;
import java.util.Arrays;

/** GET /v1/problems: the catalogue itself, always in its own order. */
final class ListProblems implements Endpoint.Bodiless {
    private final Answer answer;

    @Inject
    ListProblems() {
        this.answer =
                Answer.ok(Arrays.stream(Problem.values()).map(ProblemView::of).toList());
    }

    @Override
    public Route route() {
        return Route.get("/v1/problems");
    }

    @Override
    public Outcome handle(Call call) {
        return answer;
    }
}
