package com.aresgen.api.problems;

import com.aresgen.http.problem.Problem;

/** What a caller does about a problem. Adding one does not compile until this says it. */
final class Remedy {
    private Remedy() {}

    static String of(Problem problem) {
        return switch (problem) {
            case BAD_REQUEST -> "Send HTTP/1.1 as RFC 9112 has it: this never reached the API.";
            case INVALID_JSON -> "Mend the body where `offset` says; it counts the bytes before the fault.";
            case INVALID_LIMIT -> "Ask for 1 to 100 items.";
            case INVALID_CURSOR -> "Send a cursor as it came, to the same path with the same filters, or start over.";
            case INVALID_TIMESTAMP -> "Write RFC 3339 with an offset, such as 2026-05-11T08:14:22Z.";
            case UNKNOWN_PARAMETER -> "Remove or correct the query parameter that `detail` names.";
            case INVALID_IDEMPOTENCY_KEY -> "Send 1 to 255 printable ASCII characters as Idempotency-Key.";
            case INVALID_MESSAGES -> "Mend the messages that `errors` points to.";
            case UNSUPPORTED_PARAMETER -> "Leave out what `errors` names, or choose a model that honours it.";
            case IMAGE_NOT_SUPPORTED -> "Send text, or choose a model that reads images.";
            case CONTEXT_LENGTH_EXCEEDED -> "Send less, or choose a model with a longer context.";
            case MISSING_TOKEN -> "Send `Authorization: Bearer <key>`.";
            case INVALID_TOKEN -> "Send a whole key of this API; no quota was spent.";
            case KEY_EXPIRED -> "Use the newest secret of the key: the grace of this one has ended.";
            case KEY_REVOKED -> "Ask an admin of the workspace for another key.";
            case BUDGET_EXCEEDED -> "Lower `max_completion_tokens`, raise `max_cost_usd`, or choose a cheaper model.";
            case REQUEST_BLOCKED -> "The firewall refused this; send it otherwise, or ask with the request's id.";
            case INSUFFICIENT_ROLE -> "Use a key of the role that `detail` names.";
            case ROUTE_NOT_FOUND -> "Check the path against GET /v1/openapi.json.";
            case KEY_NOT_FOUND -> "Use the id of an active key of GET /v1/keys.";
            case DELETION_NOT_FOUND -> "Use the `deletion_id` that the answer to a DELETE has.";
            case MESSAGE_NOT_FOUND -> "Use the id of a message of this thread.";
            case MODEL_NOT_FOUND -> "Choose a model of GET /v1/models.";
            case THREAD_NOT_FOUND -> "Use the id of a thread of your workspace that was not deleted.";
            case VOICE_NOT_FOUND -> "Use the id of a voice of your workspace that was not deleted.";
            case WEBHOOK_NOT_FOUND -> "Use the id of a webhook of GET /v1/webhooks.";
            case EVENT_NOT_FOUND ->
                "Use the id of an event of the last 30 days that a webhook of yours was to hear of.";
            case METHOD_NOT_ALLOWED -> "Use a method that `Allow` lists.";
            case IDEMPOTENCY_IN_PROGRESS ->
                "Wait for `Retry-After` and send the same again: the first call still runs.";
            case WEBHOOK_DISABLED -> "Enable the webhook with PATCH `status`: enabled, and send it again.";
            case WEBHOOK_LIMIT_REACHED -> "Delete a webhook that you do not need.";
            case LAST_ADMIN_KEY -> "Create another admin key first.";
            case ROTATION_IN_PROGRESS ->
                "Wait for the end of the grace that `detail` names, or rotate with a `grace_period_seconds` of 0.";
            case SECRET_NOT_REPLAYABLE -> "Send it with the secret of the first call, or take a new Idempotency-Key.";
            case THREAD_LOCKED ->
                "Wait until the thread's running call is answered, read what it added, and send yours then.";
            case RESPONSE_ERASED -> "Take a new Idempotency-Key for a new request.";
            case PAYLOAD_TOO_LARGE -> "Send a body within the limit that `detail` names.";
            case UNSUPPORTED_MEDIA_TYPE -> "Send `Content-Type: application/json`, without a Content-Encoding.";
            case REGION_MISMATCH -> "Send it to `base_url`: the key's workspace is there.";
            case VALIDATION_FAILED -> "Mend every field that `errors` points to.";
            case UNKNOWN_FIELD -> "Remove or correct the fields that `errors` points to.";
            case IDEMPOTENCY_KEY_REUSED -> "Take a new Idempotency-Key for a new request.";
            case MODEL_NOT_AVAILABLE_IN_REGION -> "Choose one of the models that `detail` lists.";
            case MODEL_LACKS_CAPABILITY -> "Choose a model that has the capability.";
            case RATE_LIMITED -> "Wait for `Retry-After` seconds.";
            case INTERNAL_ERROR -> "Send it again, with the same Idempotency-Key; if it stays, report `request_id`.";
            case UPSTREAM_ERROR -> "Send it again, with the same Idempotency-Key, or choose another model.";
            case OUTPUT_SCHEMA_MISMATCH ->
                "Simplify the schema, say in the messages what you want, or choose another model.";
            case OUTPUT_TOO_LARGE -> "Ask for less, or send no Idempotency-Key and `store`: false.";
            case OVERLOADED -> "Wait for `Retry-After` seconds, with the same Idempotency-Key.";
            case UPSTREAM_TIMEOUT -> "Send it again, with the same Idempotency-Key, or ask for less.";
        };
    }
}
