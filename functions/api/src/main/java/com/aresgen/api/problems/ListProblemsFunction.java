package com.aresgen.api.problems;

import com.aresgen.api.ApiFamily;
import com.aresgen.lambda.edge.HttpFunction;
import java.util.Map;

/** GET /v1/problems. The constructor without arguments is Lambda's, the other local mode's. */
public final class ListProblemsFunction extends HttpFunction {
    public ListProblemsFunction() {
        this(System.getenv());
    }

    public ListProblemsFunction(Map<String, String> environment) {
        super(ApiFamily.of(environment), "ListProblems");
    }
}
