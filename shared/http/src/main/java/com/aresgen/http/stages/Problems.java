package com.aresgen.http.stages;

import com.aresgen.http.Answer;
import com.aresgen.http.Call;
import com.aresgen.http.EventStream;
import com.aresgen.http.Frame;
import com.aresgen.http.Handler;
import com.aresgen.http.Outcome;
import com.aresgen.http.Payload;
import com.aresgen.http.Route;
import com.aresgen.http.Stage;
import com.aresgen.http.problem.Failure;
import com.aresgen.http.problem.OpenAiTerms;
import com.aresgen.http.problem.Unexpected;
import com.aresgen.http.values.Headers;
import com.aresgen.http.values.Quota;
import com.aresgen.http.values.Region;

/**
 * Turns every refusal into problem+json, here and nowhere else, and adds the headers that all answers have.
 *
 * @param openAi whether refusals have the statuses of OpenAI's API ({@link OpenAiTerms})
 */
public record Problems(Region region, boolean openAi) implements Stage {
    private static final String PROBLEM_JSON = "application/problem+json";

    public Problems(Region region) {
        this(region, false);
    }

    /** The stage of a route. */
    public Problems of(Route route) {
        return new Problems(region, route.openAi());
    }

    @Override
    public Handler around(Handler inner) {
        return call -> switch (inner.handle(call)) {
            case Answer answer -> answer.with(standardHeaders(call));
            case EventStream stream ->
                stream.with(standardHeaders(call))
                        .around(production -> sink -> reported(call, sink, production.run(sink)));
            case Outcome.Refusal(Failure failure, Headers headers) ->
                problem(call, failure).with(headers).with(standardHeaders(call));
            case Outcome.Effect _, Outcome.Decision _ ->
                throw new IllegalStateException("No stage ran the effect of " + call.route());
        };
    }

    /** The answer of last resort, for a bug. */
    public Answer internalError(Call call) {
        return problem(call, new Unexpected()).with(standardHeaders(call));
    }

    /** The same for a stream that has begun: a frame with the problem, after which no frame is sent. */
    public Frame internalErrorFrame(Call call) {
        return frame(call, new Unexpected());
    }

    private EventStream.Ending reported(Call call, EventStream.Sink sink, EventStream.Ending ending) {
        if (ending instanceof EventStream.Ending.Failed(Failure failure)) {
            sink.send(frame(call, failure));
        }
        return ending;
    }

    private Frame frame(Call call, Failure failure) {
        call.trail().problem(failure.problem());
        return Frame.error(details(call, failure));
    }

    private Answer problem(Call call, Failure failure) {
        var problem = failure.problem();
        call.trail().problem(problem);
        var details = details(call, failure);
        return new Answer(
                        details.status(),
                        new Payload(PROBLEM_JSON, Payload.json(details).bytes()),
                        failure.headers())
                .with("x-should-retry", Boolean.toString(failure.isRetryable()));
    }

    private ProblemDetails details(Call call, Failure failure) {
        var problem = failure.problem();
        return ProblemDetails.of(failure, openAi ? OpenAiTerms.of(problem).status() : problem.status(), call);
    }

    private Headers standardHeaders(Call call) {
        return Headers.NONE
                .with("X-Request-Id", call.requestId())
                .with("X-Region", region.wire())
                .with("Cache-Control", "no-store")
                .orElse(call.trail().quota().map(Quota::headers).orElse(Quota.policy(Quota.DEFAULT_LIMIT)));
    }
}
