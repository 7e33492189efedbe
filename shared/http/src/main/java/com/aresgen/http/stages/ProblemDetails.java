package com.aresgen.http.stages;

import com.aresgen.http.Call;
import com.aresgen.http.problem.Failure;
import com.aresgen.http.problem.OpenAiTerms;
import com.aresgen.http.problem.Violation;
import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The body of a refusal: RFC 9457 members, our code, and the {@code error} member that the official OpenAI clients
 * read.
 */
record ProblemDetails(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        String code,
        String requestId,
        boolean retryable,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Violation> errors,
        OpenAiError error,
        @JsonAnyGetter Map<String, Object> members) {
    record OpenAiError(
            String message, String type, @Nullable String param, String code) {}

    static ProblemDetails of(Failure failure, int status, Call call) {
        var problem = failure.problem();
        return new ProblemDetails(
                problem.type(),
                problem.title(),
                status,
                failure.detail(),
                call.path(),
                problem.code(),
                call.requestId(),
                failure.isRetryable(),
                failure.violations().stream().limit(Violation.MOST).toList(),
                new OpenAiError(
                        failure.detail(),
                        OpenAiTerms.of(problem).type(),
                        failure.parameter().orElse(null),
                        problem.code()),
                failure.members());
    }
}
