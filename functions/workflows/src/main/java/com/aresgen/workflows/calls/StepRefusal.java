package com.aresgen.workflows.calls;

import com.aresgen.http.Answer;
import com.aresgen.http.json.Json;
import com.aresgen.http.problem.Problem;
import com.aresgen.workflows.definition.RetryOn;
import java.time.Duration;
import java.util.Optional;

/** The problem document with which an endpoint refuses the call of a step, as the step's error has it. */
record StepRefusal(String code, String detail, Optional<RetryOn> kind, Optional<Duration> retryAfter) {
    private static final int FIRST_ERROR = 400;
    private static final int TOO_MANY_REQUESTS = 429;

    /** Empty for an answer that is none. */
    static Optional<StepRefusal> of(Answer answer) {
        if (answer.status() < FIRST_ERROR) {
            return Optional.empty();
        }
        var problem = Json.MAPPER.readTree(answer.body().bytes());
        var code = problem.path("code").stringValue();
        return Optional.of(new StepRefusal(
                code,
                problem.path("detail").stringValue(),
                kind(code, answer.status(), problem.path("retryable").booleanValue()),
                answer.headers().first("Retry-After").map(Long::parseLong).map(Duration::ofSeconds)));
    }

    private static Optional<RetryOn> kind(String code, int status, boolean retryable) {
        if (code.equals(Problem.UPSTREAM_TIMEOUT.code())) {
            return Optional.of(RetryOn.TIMEOUT);
        }
        if (status == TOO_MANY_REQUESTS) {
            return Optional.of(RetryOn.HTTP_429);
        }
        return retryable ? Optional.of(RetryOn.UPSTREAM) : Optional.empty();
    }

    /** Whether an earlier invocation of the same attempt is at work. */
    boolean isStillRunning() {
        return code.equals(Problem.IDEMPOTENCY_IN_PROGRESS.code());
    }
}
