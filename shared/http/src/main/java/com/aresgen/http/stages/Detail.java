package com.aresgen.http.stages;

import static java.util.stream.Collectors.joining;

import com.aresgen.http.json.Json;
import com.aresgen.http.problem.Failure;
import com.aresgen.http.problem.Kind;
import com.aresgen.http.problem.Violation;
import com.aresgen.http.values.Region;
import com.aresgen.http.values.Role;
import com.aresgen.http.values.Shortened;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/** What a refusal says to the person who reads it: what was wrong, and what to do. */
final class Detail {
    private static final int LONGEST = 100;

    private Detail() {}

    static String of(Failure failure) {
        return switch (failure) {
            case Failure.RouteNotFound(String path) -> "There is nothing at " + path + ".";
            case Failure.MethodNotAllowed(String method, List<String> allowed) ->
                method + " is not possible here; " + String.join(" and ", allowed) + " is.";
            case Failure.NotFound(Kind kind, String id) -> "No " + kind.wire() + " has the id " + shortened(id) + ".";
            case Failure.MissingToken _ -> "Send your key in the header 'Authorization: Bearer ares_…'.";
            case Failure.InvalidToken _ -> "This key is not valid. Check that it was copied completely.";
            case Failure.KeyExpired(Instant at) ->
                "This secret was rotated and its grace ended at " + Json.timestamp(at) + ". Use the key's new secret.";
            case Failure.KeyRevoked _ -> "This key was revoked.";
            case Failure.InsufficientRole(Role has, Role needed) ->
                "This needs a key with the role " + needed.wire() + "; this key is " + article(has) + ".";
            case Failure.RegionMismatch(Region region, String baseUrl) ->
                "This key lives in the region " + region.wire() + ". Send the call to " + baseUrl + ".";
            case Failure.RateLimited(int limit, int seconds) ->
                "More than " + limit + " requests in 60 seconds with this key. Try again in " + seconds + " s.";
            case Failure.Overloaded(String detail, int _) -> detail;
            case Failure.PayloadTooLarge(int limit) -> "The body is larger than " + limit + " bytes.";
            case Failure.UnsupportedMediaType(String sent, String accepted) ->
                (sent.isEmpty() ? "The header Content-Type is missing" : "The body is " + shortened(sent)) + "; send "
                        + accepted + ".";
            case Failure.InvalidJson(long offset, String detail) -> detail + " (at byte " + offset + ")";
            case Failure.UnknownParameter(SequencedMap<String, Optional<String>> names) ->
                names.entrySet().stream().map(Detail::unknown).collect(joining(" "));
            case Failure.InvalidLimit(String value) ->
                "limit must be a whole number from 1 to 100, not " + shortened(value) + ".";
            case Failure.InvalidCursor _ ->
                "This cursor is not one that this route gave for these filters. Start again without a cursor.";
            case Failure.InvalidTimestamp(String parameter, String value) ->
                parameter + " must be an RFC 3339 date and time with an offset, such as 2026-05-11T08:14:22Z, not "
                        + shortened(value) + ".";
            case Failure.InvalidIdempotencyKey(String detail) -> detail;
            case Failure.IdempotencyKeyReused _ ->
                "This Idempotency-Key was used for another request. Use a new key for a new request.";
            case Failure.IdempotencyInProgress _ ->
                "The first request with this Idempotency-Key is still running. Try again in a second.";
            case Failure.TooManyWebhooks(int most) ->
                "This workspace has " + most + " webhooks, and that is the most. Delete one first.";
            case Failure.WebhookDisabled(String id) ->
                "The webhook " + shortened(id) + " is disabled. Enable it with PATCH {\"status\":\"enabled\"} first.";
            case Failure.SecretNotReplayable _ ->
                "The answer shows a secret and opens only for the secret that first asked for it. Make or rotate the key"
                        + " again, with a new Idempotency-Key.";
            case Failure.LastAdminKey _ ->
                "This is the workspace's last admin key. Create another one before you revoke it.";
            case Failure.RotationInProgress(Instant until) ->
                "The secret before the last rotation works until " + Json.timestamp(until)
                        + ". Rotate again after that, or with \"grace_period_seconds\": 0, which ends it now.";
            case Failure.ResponseErased _ ->
                "The answer to this Idempotency-Key quoted something that was deleted since, and was erased with it.";
            case Failure.ThreadLocked(String thread) ->
                "Another call is adding to the thread " + shortened(thread)
                        + ". Wait for its answer, and send yours with what it says.";
            case Failure.Invalid(List<Violation> violations) -> all(violations);
            case Failure.InvalidMessages(List<Violation> violations) -> all(violations);
            case Failure.UnsupportedParameter(List<Violation> violations) ->
                violations.getFirst().detail() + more(violations);
            case Failure.ImageNotSupported(String model, List<String> _) ->
                model + " cannot read images; send text only.";
            case Failure.ContextLengthExceeded(int limit, Optional<Integer> tokens) ->
                "The messages hold " + tokens.map(count -> count + " tokens").orElse("too many tokens")
                        + "; this model reads at most " + limit + ".";
            case Failure.ModelNotAvailableInRegion(
                    String model,
                    Region region,
                    String reason,
                    List<String> available) ->
                model + " is not available in the region " + region.wire() + ": " + reason + ". Available: "
                        + String.join(", ", available) + ".";
            case Failure.ModelLacksCapability(String _, String detail) -> detail;
            case Failure.UpstreamError(String detail, boolean _) -> detail;
            case Failure.BudgetExceeded(String model, BigDecimal limit, BigDecimal worst) ->
                "This call of " + model + " may cost up to " + worst.toPlainString() + " USD, and max_cost_usd is "
                        + limit.toPlainString() + ". Lower max_completion_tokens, or allow more.";
            case Failure.UpstreamTimeout _ -> "The model did not answer in time.";
            case Failure.OutputSchemaMismatch(String detail) -> detail;
            case Failure.OutputTooLarge _ ->
                "The answer is too large to be stored: about 4 MB, compressed, with the messages. Ask for less, or send"
                        + " no Idempotency-Key and \"store\": false.";
            case Failure.Unexpected _ ->
                "Something went wrong on our side. It is logged under the request id of this answer.";
        };
    }

    private static String article(Role role) {
        return (role == Role.VIEWER ? "a " : "an ") + role.wire();
    }

    private static String all(List<Violation> violations) {
        var first = violations.getFirst();
        return (first.pointer().isEmpty() ? "" : shortened(first.pointer()) + ": ") + first.detail() + more(violations);
    }

    private static String more(List<Violation> violations) {
        var more = violations.size() - 1;
        return more == 0 ? "" : " (and " + more + " more, " + where(violations.size()) + ")";
    }

    private static String unknown(Map.Entry<String, Optional<String>> parameter) {
        return "There is no query parameter '" + shortened(parameter.getKey()) + "' here."
                + parameter
                        .getValue()
                        .map(known -> " Did you mean " + known + "?")
                        .orElse("");
    }

    private static String where(int violations) {
        return violations <= Violation.MOST ? "see errors" : "errors lists the first " + Violation.MOST;
    }

    /** What a caller sent is repeated to them, but not without end. */
    private static String shortened(String value) {
        return Shortened.marked(LONGEST, value);
    }
}
