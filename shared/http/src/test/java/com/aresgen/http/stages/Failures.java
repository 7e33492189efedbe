package com.aresgen.http.stages;

import com.aresgen.http.Payload;
import com.aresgen.http.problem.Failure;
import com.aresgen.http.problem.Kind;
import com.aresgen.http.problem.Violation;
import com.aresgen.http.values.Region;
import com.aresgen.http.values.Role;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** One example of every failure, and what the contract says that a caller gets for it. */
record Failures(Failure failure, int status, String code, boolean retryable) {
    private static final Instant AT = Instant.parse("2026-05-11T08:14:22.184Z");
    private static final List<Violation> WRONG = List.of(new Violation("/a/0/b", "invalid_value", "must be c"));
    private static final List<Violation> UNKNOWN = List.of(new Violation("/a", "unknown_field", "is no field"));

    static List<Failures> all() {
        return List.of(
                of(400, "invalid_json", new Failure.InvalidJson(7, "Not JSON")),
                of(400, "invalid_limit", new Failure.InvalidLimit("101")),
                of(400, "invalid_cursor", new Failure.InvalidCursor()),
                of(400, "invalid_timestamp", new Failure.InvalidTimestamp("created_after", "yesterday")),
                of(
                        400,
                        "unknown_parameter",
                        new Failure.UnknownParameter(new TreeMap<>(Map.of("limt", Optional.of("limit"))))),
                of(400, "invalid_idempotency_key", new Failure.InvalidIdempotencyKey("Too long.")),
                of(400, "invalid_messages", new Failure.InvalidMessages(WRONG)),
                of(400, "unsupported_parameter", new Failure.UnsupportedParameter(WRONG)),
                of(400, "image_not_supported", new Failure.ImageNotSupported("m", List.of("/messages/0/content/1"))),
                of(400, "context_length_exceeded", new Failure.ContextLengthExceeded(8_000, Optional.of(9_000))),
                of(401, "missing_token", new Failure.MissingToken()),
                of(401, "invalid_token", new Failure.InvalidToken()),
                of(401, "key_expired", new Failure.KeyExpired(AT)),
                of(401, "key_revoked", new Failure.KeyRevoked()),
                of(
                        402,
                        "budget_exceeded",
                        new Failure.BudgetExceeded("m", new BigDecimal("0.01"), new BigDecimal("0.5"))),
                of(403, "insufficient_role", new Failure.InsufficientRole(Role.VIEWER, Role.EDITOR)),
                of(404, "route_not_found", new Failure.RouteNotFound("/v1/nothing")),
                of(404, "key_not_found", new Failure.NotFound(Kind.KEY, "key_1")),
                of(404, "model_not_found", new Failure.NotFound(Kind.MODEL, "m")),
                of(404, "deletion_not_found", new Failure.NotFound(Kind.DELETION, "del_1")),
                of(404, "message_not_found", new Failure.NotFound(Kind.MESSAGE, "msg_1")),
                of(404, "thread_not_found", new Failure.NotFound(Kind.THREAD, "thr_1")),
                of(404, "voice_not_found", new Failure.NotFound(Kind.VOICE, "voi_1")),
                of(405, "method_not_allowed", new Failure.MethodNotAllowed("PUT", List.of("GET", "POST"))),
                of(404, "webhook_not_found", new Failure.NotFound(Kind.WEBHOOK, "whe_1")),
                of(404, "event_not_found", new Failure.NotFound(Kind.EVENT, "evt_1")),
                of(409, "webhook_limit_reached", new Failure.TooManyWebhooks(20)),
                of(409, "webhook_disabled", new Failure.WebhookDisabled("whe_1")),
                again(409, "idempotency_in_progress", new Failure.IdempotencyInProgress()),
                of(409, "last_admin_key", new Failure.LastAdminKey()),
                of(409, "rotation_in_progress", new Failure.RotationInProgress(AT)),
                of(410, "secret_not_replayable", new Failure.SecretNotReplayable()),
                of(409, "thread_locked", new Failure.ThreadLocked("thr_1")),
                of(410, "response_erased", new Failure.ResponseErased()),
                of(413, "payload_too_large", new Failure.PayloadTooLarge(1_048_576)),
                of(415, "unsupported_media_type", new Failure.UnsupportedMediaType("text/plain", Payload.JSON)),
                of(421, "region_mismatch", new Failure.RegionMismatch(Region.US, "https://us.api.aresgen.com")),
                of(422, "validation_failed", new Failure.Invalid(WRONG)),
                of(422, "unknown_field", new Failure.Invalid(UNKNOWN)),
                of(422, "idempotency_key_reused", new Failure.IdempotencyKeyReused()),
                of(
                        422,
                        "model_not_available_in_region",
                        new Failure.ModelNotAvailableInRegion("m", Region.EU, "it is elsewhere", List.of("n", "o"))),
                of(422, "model_lacks_capability", new Failure.ModelLacksCapability("m", "No tools.")),
                again(429, "rate_limited", new Failure.RateLimited(600, 17)),
                again(500, "internal_error", new Failure.Unexpected()),
                again(502, "upstream_error", new Failure.UpstreamError("The server closed the connection.")),
                of(502, "output_schema_mismatch", new Failure.OutputSchemaMismatch("/name is missing")),
                of(502, "output_too_large", new Failure.OutputTooLarge()),
                again(503, "overloaded", new Failure.Overloaded("Too busy.")),
                again(504, "upstream_timeout", new Failure.UpstreamTimeout()));
    }

    /** A failure that no retry can mend. */
    private static Failures of(int status, String code, Failure failure) {
        return new Failures(failure, status, code, false);
    }

    private static Failures again(int status, String code, Failure failure) {
        return new Failures(failure, status, code, true);
    }
}
