package com.aresgen.http.problem;

import com.aresgen.http.json.Pointer;
import com.aresgen.http.values.Headers;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Why a call is refused, and what its caller reads about it. Each record is defined beside the code that raises it; a
 * test keeps records, catalogue and documentation the same.
 */
public interface Failure {
    /** Its row in the catalogue. */
    Problem problem();

    /** What was wrong with this call and how to fix it, in sentences that a person reads. */
    String detail();

    /** All faults of a body, not only the first; callers see at most {@link Violation#MOST}. */
    default List<Violation> violations() {
        return List.of();
    }

    /** Header fields that belong to this refusal, such as {@code Allow} or {@code Retry-After}. */
    default Headers headers() {
        return Headers.NONE;
    }

    /** Extension members of the problem document (RFC 9457, section 3.2). */
    default Map<String, Object> members() {
        return Map.of();
    }

    /** What clients of OpenAI show as {@code param}: the field or query parameter at fault. */
    default Optional<String> parameter() {
        return violations().stream()
                .findFirst()
                .map(first -> Pointer.dotted(first.pointer()))
                .filter(name -> !name.isEmpty());
    }

    /** Whether the same call, sent again unchanged, may succeed. */
    default boolean isRetryable() {
        return problem().retryable();
    }
}
