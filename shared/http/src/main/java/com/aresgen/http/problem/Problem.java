package com.aresgen.http.problem;

import java.util.List;
import java.util.Locale;

/** The catalogue of problems: each code that an answer can carry, with its status, title and whether a retry can help. */
public enum Problem {
    /** Said by API Gateway itself, of what is not HTTP as it knows it. */
    BAD_REQUEST(400, "Bad request", false),
    INVALID_JSON(400, "Invalid JSON", false),
    INVALID_LIMIT(400, "Invalid limit", false),
    INVALID_CURSOR(400, "Invalid cursor", false),
    INVALID_TIMESTAMP(400, "Invalid timestamp", false),
    UNKNOWN_PARAMETER(400, "Unknown query parameter", false),
    INVALID_IDEMPOTENCY_KEY(400, "Invalid Idempotency-Key", false),
    INVALID_MESSAGES(400, "Invalid messages", false),
    UNSUPPORTED_PARAMETER(400, "Unsupported parameter", false),
    IMAGE_NOT_SUPPORTED(400, "Image not supported", false),
    CONTEXT_LENGTH_EXCEEDED(400, "Context length exceeded", false),
    MISSING_TOKEN(401, "Missing bearer token", false),
    INVALID_TOKEN(401, "Invalid bearer token", false),
    KEY_EXPIRED(401, "Key expired", false),
    KEY_REVOKED(401, "Key revoked", false),
    BUDGET_EXCEEDED(402, "Budget exceeded", false),
    /** Said by the firewall. */
    REQUEST_BLOCKED(403, "Request blocked", false),
    INSUFFICIENT_ROLE(403, "Insufficient role", false),
    ROUTE_NOT_FOUND(404, "Route not found", false),
    KEY_NOT_FOUND(404, "Key not found", false),
    DELETION_NOT_FOUND(404, "Deletion not found", false),
    MESSAGE_NOT_FOUND(404, "Message not found", false),
    MODEL_NOT_FOUND(404, "Model not found", false),
    THREAD_NOT_FOUND(404, "Thread not found", false),
    VOICE_NOT_FOUND(404, "Voice not found", false),
    WEBHOOK_NOT_FOUND(404, "Webhook not found", false),
    EVENT_NOT_FOUND(404, "Event not found", false),
    METHOD_NOT_ALLOWED(405, "Method not allowed", false),
    IDEMPOTENCY_IN_PROGRESS(409, "First call still in progress", true),
    WEBHOOK_DISABLED(409, "Webhook disabled", false),
    WEBHOOK_LIMIT_REACHED(409, "Webhook limit reached", false),
    LAST_ADMIN_KEY(409, "Last admin key", false),
    ROTATION_IN_PROGRESS(409, "Rotation in progress", false),
    SECRET_NOT_REPLAYABLE(410, "Secret not replayable", false),
    THREAD_LOCKED(409, "Thread locked", false),
    RESPONSE_ERASED(410, "Response erased", false),
    PAYLOAD_TOO_LARGE(413, "Payload too large", false),
    UNSUPPORTED_MEDIA_TYPE(415, "Unsupported media type", false),
    REGION_MISMATCH(421, "Key belongs to another region", false),
    VALIDATION_FAILED(422, "Validation failed", false),
    UNKNOWN_FIELD(422, "Unknown field", false),
    IDEMPOTENCY_KEY_REUSED(422, "Idempotency-Key reused", false),
    MODEL_NOT_AVAILABLE_IN_REGION(422, "Model not available in this region", false),
    MODEL_LACKS_CAPABILITY(422, "Model lacks the capability", false),
    RATE_LIMITED(429, "Rate limit exceeded", true),
    INTERNAL_ERROR(500, "Internal error", true),
    UPSTREAM_ERROR(502, "Upstream error", true),
    /** Not retried by clients on their own: each attempt is paid for. */
    OUTPUT_SCHEMA_MISMATCH(502, "Output does not match the schema", false),
    OUTPUT_TOO_LARGE(502, "Output too large", false),
    OVERLOADED(503, "Overloaded", true),
    UPSTREAM_TIMEOUT(504, "Upstream timeout", true);

    private final int status;
    private final String title;
    private final boolean retryable;

    Problem(int status, String title, boolean retryable) {
        this.status = status;
        this.title = title;
        this.retryable = retryable;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    /** Whether the same call, sent again unchanged, may succeed. */
    public boolean retryable() {
        return retryable;
    }

    /** The stable name that clients switch on. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String type() {
        return "https://api.aresgen.com/problems/" + code();
    }

    /** The kind of error in the terms that clients of OpenAI know. */
    public String openAiType() {
        return switch (status) {
            case 401 -> "authentication_error";
            case 403 -> "permission_error";
            case 429 -> "rate_limit_error";
            default -> status < 500 ? "invalid_request_error" : "server_error";
        };
    }

    public static Problem of(Failure failure) {
        return switch (failure) {
            case Failure.RouteNotFound _ -> ROUTE_NOT_FOUND;
            case Failure.MethodNotAllowed _ -> METHOD_NOT_ALLOWED;
            case Failure.NotFound(Kind kind, String _) -> notFound(kind);
            case Failure.MissingToken _ -> MISSING_TOKEN;
            case Failure.InvalidToken _ -> INVALID_TOKEN;
            case Failure.KeyExpired _ -> KEY_EXPIRED;
            case Failure.KeyRevoked _ -> KEY_REVOKED;
            case Failure.InsufficientRole _ -> INSUFFICIENT_ROLE;
            case Failure.RegionMismatch _ -> REGION_MISMATCH;
            case Failure.RateLimited _ -> RATE_LIMITED;
            case Failure.Overloaded _ -> OVERLOADED;
            case Failure.PayloadTooLarge _ -> PAYLOAD_TOO_LARGE;
            case Failure.UnsupportedMediaType _ -> UNSUPPORTED_MEDIA_TYPE;
            case Failure.InvalidJson _ -> INVALID_JSON;
            case Failure.UnknownParameter _ -> UNKNOWN_PARAMETER;
            case Failure.InvalidLimit _ -> INVALID_LIMIT;
            case Failure.InvalidCursor _ -> INVALID_CURSOR;
            case Failure.InvalidTimestamp _ -> INVALID_TIMESTAMP;
            case Failure.InvalidIdempotencyKey _ -> INVALID_IDEMPOTENCY_KEY;
            case Failure.IdempotencyKeyReused _ -> IDEMPOTENCY_KEY_REUSED;
            case Failure.IdempotencyInProgress _ -> IDEMPOTENCY_IN_PROGRESS;
            case Failure.TooManyWebhooks _ -> WEBHOOK_LIMIT_REACHED;
            case Failure.WebhookDisabled _ -> WEBHOOK_DISABLED;
            case Failure.SecretNotReplayable _ -> SECRET_NOT_REPLAYABLE;
            case Failure.LastAdminKey _ -> LAST_ADMIN_KEY;
            case Failure.RotationInProgress _ -> ROTATION_IN_PROGRESS;
            case Failure.ThreadLocked _ -> THREAD_LOCKED;
            case Failure.ResponseErased _ -> RESPONSE_ERASED;
            case Failure.Invalid(List<Violation> violations) -> invalid(violations);
            case Failure.InvalidMessages _ -> INVALID_MESSAGES;
            case Failure.UnsupportedParameter _ -> UNSUPPORTED_PARAMETER;
            case Failure.ImageNotSupported _ -> IMAGE_NOT_SUPPORTED;
            case Failure.ContextLengthExceeded _ -> CONTEXT_LENGTH_EXCEEDED;
            case Failure.ModelNotAvailableInRegion _ -> MODEL_NOT_AVAILABLE_IN_REGION;
            case Failure.ModelLacksCapability _ -> MODEL_LACKS_CAPABILITY;
            case Failure.UpstreamError _ -> UPSTREAM_ERROR;
            case Failure.BudgetExceeded _ -> BUDGET_EXCEEDED;
            case Failure.UpstreamTimeout _ -> UPSTREAM_TIMEOUT;
            case Failure.OutputSchemaMismatch _ -> OUTPUT_SCHEMA_MISMATCH;
            case Failure.OutputTooLarge _ -> OUTPUT_TOO_LARGE;
            case Failure.Unexpected _ -> INTERNAL_ERROR;
        };
    }

    private static Problem notFound(Kind kind) {
        return switch (kind) {
            case EVENT -> EVENT_NOT_FOUND;
            case KEY -> KEY_NOT_FOUND;
            case DELETION -> DELETION_NOT_FOUND;
            case MESSAGE -> MESSAGE_NOT_FOUND;
            case MODEL -> MODEL_NOT_FOUND;
            case THREAD -> THREAD_NOT_FOUND;
            case VOICE -> VOICE_NOT_FOUND;
            case WEBHOOK -> WEBHOOK_NOT_FOUND;
        };
    }

    private static Problem invalid(List<Violation> violations) {
        return violations.stream().allMatch(v -> v.code().equals(UNKNOWN_FIELD.code()))
                ? UNKNOWN_FIELD
                : VALIDATION_FAILED;
    }
}
