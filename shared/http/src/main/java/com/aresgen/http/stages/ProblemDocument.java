package com.aresgen.http.stages;

import com.aresgen.http.Call;
import com.aresgen.http.json.Pointer;
import com.aresgen.http.problem.Failure;
import com.aresgen.http.problem.Problem;
import com.aresgen.http.problem.Violation;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * The body of a refusal: RFC 9457 members, our code, and the {@code error} member that the official OpenAI clients read.
 */
public record ProblemDocument(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        String code,
        String requestId,
        boolean retryable,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Violation> errors,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String region,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String baseUrl,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long offset,
        OpenAiError error) {

    /** Query parameters that one refusal names. */
    static final int MOST_PARAMETERS = 10;

    record OpenAiError(
            String message, String type, @Nullable String param, String code) {}

    static ProblemDocument of(Failure failure, Call call) {
        var problem = Problem.of(failure);
        var detail = Detail.of(failure);
        var errors = violations(failure).stream().limit(Violation.MOST).toList();
        var home = failure instanceof Failure.RegionMismatch mismatch ? mismatch : null;
        return new ProblemDocument(
                problem.type(),
                problem.title(),
                problem.status(),
                detail,
                call.path(),
                problem.code(),
                call.requestId(),
                failure.isRetryable(),
                errors,
                home == null ? null : home.region().wire(),
                home == null ? null : home.baseUrl(),
                failure instanceof Failure.InvalidJson json ? json.offset() : null,
                new OpenAiError(
                        detail, problem.openAiType(), parameter(failure, errors).orElse(null), problem.code()));
    }

    /** Header fields that belong to a kind of refusal. */
    static Map<String, String> headers(Failure failure) {
        return switch (failure) {
            case Failure.MethodNotAllowed(String _, List<String> allowed) ->
                Map.of("Allow", String.join(", ", allowed));
            case Failure.RateLimited(int _, int seconds) ->
                Map.of("Retry-After", Integer.toString(Math.clamp(seconds, 1, 60)));
            case Failure.IdempotencyInProgress _ -> Map.of("Retry-After", "1", "x-should-retry", "true");
            case Failure.Overloaded(String _, int seconds) ->
                Map.of("Retry-After", Integer.toString(Math.clamp(seconds, 1, 60)));
            case Failure.MissingToken _, Failure.InvalidToken _, Failure.KeyExpired _, Failure.KeyRevoked _ ->
                Map.of("WWW-Authenticate", "Bearer");
            default -> Map.of();
        };
    }

    private static List<Violation> violations(Failure failure) {
        return switch (failure) {
            case Failure.Invalid(List<Violation> violations) -> violations;
            case Failure.InvalidMessages(List<Violation> violations) -> violations;
            case Failure.UnsupportedParameter(List<Violation> violations) -> violations;
            case Failure.ImageNotSupported(String _, List<String> pointers) ->
                pointers.stream()
                        .map(pointer -> new Violation(
                                pointer, Problem.IMAGE_NOT_SUPPORTED.code(), "This model reads text only."))
                        .toList();
            default -> List.of();
        };
    }

    private static Optional<String> parameter(Failure failure, List<Violation> errors) {
        return switch (failure) {
            case Failure.UnknownParameter(SequencedMap<String, Optional<String>> names) ->
                Optional.of(names.firstEntry().getKey());
            case Failure.InvalidTimestamp(String parameter, String _) -> Optional.of(parameter);
            case Failure.InvalidLimit _ -> Optional.of("limit");
            case Failure.InvalidCursor _ -> Optional.of("cursor");
            default ->
                errors.stream()
                        .findFirst()
                        .map(first -> Pointer.dotted(first.pointer()))
                        .filter(name -> !name.isEmpty());
        };
    }
}
