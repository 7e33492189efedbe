package com.aresgen.http;

import java.util.List;

/** Every refusal becomes problem+json here and nowhere else, and every answer gets the headers that all answers have. */
public record Problems(Region region) implements Stage {
    private static final String PROBLEM_JSON = "application/problem+json";

    @Override
    public Handler around(Handler inner) {
        return call -> withStandardHeaders(call, rendered(call, inner.handle(call)));
    }

    /** The answer of last resort, for a bug. */
    public Answer internalError(Call call) {
        return withStandardHeaders(call, problem(call, new Failure.Unexpected()));
    }

    private static Answer rendered(Call call, Outcome outcome) {
        return switch (outcome) {
            case Answer answer -> answer;
            case Outcome.Refusal(Failure failure, Headers headers) ->
                problem(call, failure).with(headers);
            case Outcome.Effect _ -> throw new IllegalStateException("No stage ran the effect of " + call.route());
        };
    }

    private static Answer problem(Call call, Failure failure) {
        var problem = Problem.of(failure);
        call.trail().problem(problem);
        var headers = Headers.NONE;
        for (var header : ProblemDocument.headers(failure).entrySet()) {
            headers = headers.with(header.getKey(), header.getValue());
        }
        var body = Payload.json(ProblemDocument.of(failure, call)).bytes();
        return new Answer(problem.status(), new Payload(PROBLEM_JSON, body), headers, List.of())
                .with("x-should-retry", Boolean.toString(problem.retryable()));
    }

    private Answer withStandardHeaders(Call call, Answer answer) {
        return answer.with("X-Request-Id", call.requestId())
                .with("X-Region", region.wire())
                .with(Headers.NONE.with("Cache-Control", "no-store"))
                .with(call.trail().quota().map(Quota::headers).orElse(Quota.policy(Quota.DEFAULT_LIMIT)));
    }
}
