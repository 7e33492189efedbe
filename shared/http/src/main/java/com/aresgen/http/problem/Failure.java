package com.aresgen.http.problem;

import com.aresgen.http.values.Region;
import com.aresgen.http.values.Role;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/** Every way in which a call can be refused. Adding one does not compile until {@link Problem} gives it a code. */
public sealed interface Failure {
    /** Whether the same call, sent again unchanged, may succeed. */
    default boolean isRetryable() {
        return Problem.of(this).retryable() && !(this instanceof UpstreamError error && !error.retryable());
    }

    record RouteNotFound(String path) implements Failure {}

    record MethodNotAllowed(String method, List<String> allowed) implements Failure {}

    /** An id that nobody has, or that another workspace has: the two are not told apart. */
    record NotFound(Kind kind, String id) implements Failure {}

    record MissingToken() implements Failure {}

    record InvalidToken() implements Failure {}

    record KeyExpired(Instant at) implements Failure {}

    record KeyRevoked() implements Failure {}

    record InsufficientRole(Role has, Role needed) implements Failure {}

    /** The key lives in another region, where {@code baseUrl} reaches it. */
    record RegionMismatch(Region region, String baseUrl) implements Failure {}

    /** More than {@code limit} calls in 60 s. */
    record RateLimited(int limit, int retryAfterSeconds) implements Failure {}

    /** Try again after so many seconds, from 1 to 60. */
    record Overloaded(String detail, int retryAfterSeconds) implements Failure {
        public Overloaded(String detail) {
            this(detail, 1);
        }
    }

    record PayloadTooLarge(int limitBytes) implements Failure {}

    record UnsupportedMediaType(String sent, String accepted) implements Failure {}

    /** {@code offset}: bytes before the place where reading stopped. */
    record InvalidJson(long offset, String detail) implements Failure {}

    /** Query parameters that nobody defined, each with the known name that may have been meant. */
    record UnknownParameter(SequencedMap<String, Optional<String>> names) implements Failure {}

    record InvalidLimit(String value) implements Failure {}

    record InvalidCursor() implements Failure {}

    record InvalidTimestamp(String parameter, String value) implements Failure {}

    record InvalidIdempotencyKey(String detail) implements Failure {}

    record IdempotencyKeyReused() implements Failure {}

    record IdempotencyInProgress() implements Failure {}

    /** The workspace has {@code most} webhooks already. */
    record TooManyWebhooks(int most) implements Failure {}

    /** Nothing is sent to this webhook until it is enabled again. */
    record WebhookDisabled(String id) implements Failure {}

    /** The answer shows a secret and was sealed for another secret than the caller's. */
    record SecretNotReplayable() implements Failure {}

    /** Without this key nobody could manage the workspace. */
    record LastAdminKey() implements Failure {}

    /** The secret before the last rotation still works, until then. */
    record RotationInProgress(Instant until) implements Failure {}
    /** The stored answer quoted something that was deleted since. */
    record ResponseErased() implements Failure {}

    /** Another call is adding a turn to this thread. */
    record ThreadLocked(String thread) implements Failure {}

    /** Fields that are missing, wrong or unknown: all of them. */
    record Invalid(List<Violation> violations) implements Failure {}

    record InvalidMessages(List<Violation> violations) implements Failure {}

    /** Fields that the chosen model cannot honour: all of them. */
    record UnsupportedParameter(List<Violation> violations) implements Failure {}

    /** {@code pointers}: where the images stand. */
    record ImageNotSupported(String model, List<String> pointers) implements Failure {}

    /** {@code tokens}: those of the messages, where they were counted. */
    record ContextLengthExceeded(int limit, Optional<Integer> tokens) implements Failure {}

    /** {@code reason}: what stands in its way here, as half a sentence. */
    record ModelNotAvailableInRegion(String model, Region region, String reason, List<String> available)
            implements Failure {}

    record ModelLacksCapability(String model, String detail) implements Failure {}

    /**
     * The server that a model runs on failed, or answered what is no answer.
     *
     * @param retryable whether the next attempt may succeed; false where only the operator can mend it
     */
    record UpstreamError(String detail, boolean retryable) implements Failure {
        public UpstreamError(String detail) {
            this(detail, true);
        }

        /** Keys, accounts, addresses: nothing that a caller can do, now or in a minute. */
        public static UpstreamError ofOperator(String detail) {
            return new UpstreamError(detail, false);
        }
    }

    /** What a call of this model could cost does not fit into what the caller allows; both in US dollars. */
    record BudgetExceeded(String model, BigDecimal limit, BigDecimal worst) implements Failure {}

    record UpstreamTimeout() implements Failure {}

    /** What the model wrote does not keep to the schema that was asked for, and its second attempt did not either. */
    record OutputSchemaMismatch(String detail) implements Failure {}

    /** The model wrote more than can be kept, so that no retry could get the same again. */
    record OutputTooLarge() implements Failure {}

    /** A bug of ours; the log has the details under the request id. */
    record Unexpected() implements Failure {}
}
