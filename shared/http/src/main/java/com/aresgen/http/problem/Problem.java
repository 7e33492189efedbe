package com.aresgen.http.problem;

import java.util.Locale;

/**
 * The one catalogue of problems: each code that an answer can carry, with its status, title, whether a retry can help,
 * and what a caller should do about it.
 */
public enum Problem {
    /** API Gateway itself answers so to requests that are not valid HTTP. */
    BAD_REQUEST(400, "Bad request", false, "Send valid HTTP/1.1 (RFC 9112): this request never reached the API."),
    INVALID_JSON(400, "Invalid JSON", false, "Fix the body where `offset` says; it counts the bytes before the fault."),
    INVALID_LIMIT(400, "Invalid limit", false, "Ask for 1 to 100 items."),
    INVALID_CURSOR(
            400, "Invalid cursor", false, "Send a cursor as it came, to the same path and filters, or start over."),
    INVALID_TIMESTAMP(400, "Invalid timestamp", false, "Write RFC 3339 with an offset, such as 2026-05-11T08:14:22Z."),
    UNKNOWN_PARAMETER(400, "Unknown query parameter", false, "Remove or correct what `detail` names."),
    INVALID_PARAMETER(400, "Invalid query parameter", false, "Correct what `detail` names."),
    REPEATED_PARAMETER(400, "Repeated query parameter", false, "Send the query parameter that `detail` names once."),
    INVALID_IDEMPOTENCY_KEY(400, "Invalid Idempotency-Key", false, "Send 1 to 255 printable ASCII characters."),
    INVALID_MESSAGES(400, "Invalid messages", false, "Fix the messages that `errors` points to."),
    UNSUPPORTED_PARAMETER(
            400, "Unsupported parameter", false, "Leave out what `errors` names, or choose a model that honours it."),
    IMAGE_NOT_SUPPORTED(400, "Image not supported", false, "Send text, or choose a model that reads images."),
    CONTEXT_LENGTH_EXCEEDED(
            400, "Context length exceeded", false, "Send less, or choose a model with a longer context."),
    BANNED_PHRASE_IN_SCHEMA(
            400,
            "Banned phrase in a schema",
            false,
            "Rename what `errors` points to, or choose a voice that does not ban the phrase."),
    MISSING_TOKEN(401, "Missing bearer token", false, "Send `Authorization: Bearer <key>`."),
    INVALID_TOKEN(401, "Invalid bearer token", false, "Send a whole key of this API; no quota was spent."),
    KEY_EXPIRED(401, "Key expired", false, "Use its newest secret, or let an admin move `expires_at`."),
    KEY_REVOKED(401, "Key revoked", false, "Ask an admin of the workspace for another key."),
    TOKEN_EXPIRED(401, "Edit token expired", false, "Make another token with POST /v1/documents/{id}/tokens."),
    TOKEN_REVOKED(401, "Edit token revoked", false, "Ask for another token of the document."),
    INVALID_VISITOR_TOKEN(
            401,
            "Invalid visitor token",
            false,
            "Sign a JWT with HS256 and the identity secret of this chatbot, with `sub` and an `exp` within 24 hours."),
    BUDGET_EXCEEDED(
            402, "Budget exceeded", false, "Ask for less or a cheaper model, or raise the limit that `detail` names."),
    /** The firewall answers so. */
    REQUEST_BLOCKED(
            403, "Request blocked", false, "The firewall refused this request; change it, or report the request's id."),
    INSUFFICIENT_ROLE(403, "Insufficient role", false, "Use a key of the role that `detail` names."),
    INSUFFICIENT_PERMISSION(
            403,
            "Insufficient permission",
            false,
            "Use an edit token with the permission that `detail` names, or a key."),
    ORIGIN_NOT_ALLOWED(
            403, "Origin not allowed", false, "Use a token whose `allowed_origins` list the origin of the page."),
    MODEL_NOT_ALLOWED(
            403, "Model not allowed", false, "Choose one of the key's `allowed_models`, or let an admin change these."),
    ROUTE_NOT_FOUND(404, "Route not found", false, "Check the path against GET /v1/openapi.json."),
    KEY_NOT_FOUND(404, "Key not found", false, "Use the id of an active key of GET /v1/keys."),
    DELETION_NOT_FOUND(404, "Deletion not found", false, "Use the `deletion_id` that the answer to a DELETE has."),
    DOCUMENT_NOT_FOUND(
            404, "Document not found", false, "Use the id of a document of your workspace that was not deleted."),
    VERSION_NOT_FOUND(404, "Version not found", false, "Use a `version` of the list of versions."),
    SUGGESTION_NOT_FOUND(
            404, "Suggestion not found", false, "Use the id of a suggestion of GET /v1/documents/{id}/suggestions."),
    TOKEN_NOT_FOUND(404, "Token not found", false, "Use the id of an edit token of this document."),
    KNOWLEDGE_BASE_NOT_FOUND(
            404, "Knowledge base not found", false, "Use the id of a knowledge base of your workspace."),
    SOURCE_NOT_FOUND(404, "Source not found", false, "Use the id of a source of GET /v1/chatbots/{id}/sources."),
    CHATBOT_NOT_FOUND(404, "Chatbot not found", false, "Use the id of a chatbot of GET /v1/chatbots."),
    CONVERSATION_NOT_FOUND(
            404,
            "Conversation not found",
            false,
            "Use the id of a conversation of this chatbot that was not deleted and has not expired."),
    MESSAGE_NOT_FOUND(404, "Message not found", false, "Use the id of a message of this thread or conversation."),
    MODEL_NOT_FOUND(404, "Model not found", false, "Choose a model of GET /v1/models."),
    THREAD_NOT_FOUND(404, "Thread not found", false, "Use the id of a thread of your workspace that was not deleted."),
    VOICE_NOT_FOUND(404, "Voice not found", false, "Use the id of a voice of your workspace that was not deleted."),
    WORKFLOW_NOT_FOUND(404, "Workflow not found", false, "Use the id of a workflow of your workspace."),
    RUN_NOT_FOUND(404, "Run not found", false, "Use the id of a run of GET /v1/workflows/{id}/runs."),
    STEP_NOT_FOUND(404, "Step not found", false, "Use the path of a step that GET of the run shows."),
    WEBHOOK_NOT_FOUND(404, "Webhook not found", false, "Use the id of a webhook of GET /v1/webhooks."),
    EVENT_NOT_FOUND(
            404, "Event not found", false, "Use the id of an event of the last 30 days for a webhook of yours."),
    METHOD_NOT_ALLOWED(405, "Method not allowed", false, "Use a method that `Allow` lists."),
    IDEMPOTENCY_IN_PROGRESS(
            409,
            "First call still in progress",
            true,
            "Wait for `Retry-After` and send the same again: the first call still runs."),
    REVISION_CONFLICT(
            409,
            "Revision conflict",
            false,
            "Read the changes since `base_revision`, make yours to the text of `revision`, and send them again."),
    SUGGESTION_DECIDED(409, "Suggestion decided", false, "Read the suggestion: it was accepted or rejected before."),
    NOT_REDRIVABLE(409, "Run cannot be redriven", false, "Start another run: `reason` says what is in the way."),
    ALREADY_DECIDED(409, "Already decided", false, "Read the run: the step was approved or rejected before."),
    VOICE_NOT_READY(
            409,
            "Voice not ready",
            false,
            "Wait some minutes: a newer release of the API trained the voice, and this part of it is being updated."),
    WEBHOOK_DISABLED(
            409, "Webhook disabled", false, "Enable the webhook with PATCH `status`: enabled, and send it again."),
    WEBHOOK_LIMIT_REACHED(409, "Webhook limit reached", false, "Delete a webhook that you do not need."),
    LAST_ADMIN_KEY(409, "Last admin key", false, "Create another admin key without `expires_at` first."),
    ROTATION_IN_PROGRESS(
            409,
            "Rotation in progress",
            false,
            "Wait for the end of the grace that `detail` names, or rotate with a `grace_period_seconds` of 0."),
    SECRET_NOT_REPLAYABLE(
            410,
            "Secret not replayable",
            false,
            "Send it with the secret of the first call, or take a new Idempotency-Key."),
    CONVERSATION_LOCKED(
            409,
            "Conversation locked",
            true,
            "Wait until the running message of the conversation is answered, and send yours again."),
    CSAT_LOCKED(409, "Rating locked", false, "Nothing: a rating with a remark, or of long ago, stays as it is."),
    CSAT_DISABLED(409, "Rating disabled", false, "Switch `csat.enabled` on with PATCH /v1/chatbots/{id}."),
    THREAD_LOCKED(
            409, "Thread locked", false, "Wait until the thread's running call is answered, and send yours then."),
    RESPONSE_ERASED(410, "Response erased", false, "Take a new Idempotency-Key for a new request."),
    PRECONDITION_FAILED(
            412,
            "Precondition failed",
            false,
            "Read the resource again, make your change to what it is now, and send the new `ETag` as `If-Match`."),
    PAYLOAD_TOO_LARGE(413, "Payload too large", false, "Send a body within the limit that `detail` names."),
    UNSUPPORTED_MEDIA_TYPE(
            415, "Unsupported media type", false, "Send `Content-Type: application/json`, without a Content-Encoding."),
    REGION_MISMATCH(
            421, "Key belongs to another region", false, "Send it to `base_url`: the key's workspace is there."),
    VALIDATION_FAILED(422, "Validation failed", false, "Fix every field that `errors` points to."),
    UNKNOWN_FIELD(422, "Unknown field", false, "Remove or correct the fields that `errors` points to."),
    SAMPLE_TOO_SHORT(
            422,
            "Sample too short",
            false,
            "Send at least `required` words of the author's own, without quotations, code and repetitions."),
    SAMPLE_NOT_DIVERSE(
            422, "Sample not diverse", false, "Send texts that differ: each sentence of a sample counts once."),
    UNKNOWN_SLIDER(422, "Unknown slider", false, "Remove or correct the sliders that `errors` points to."),
    SLIDER_OUT_OF_RANGE(422, "Slider out of range", false, "Set sliders to whole numbers from 0 to 100, or to null."),
    TOO_MANY_BANNED_PHRASES(422, "Too many banned phrases", false, "Ban at most 500 phrases."),
    INVALID_PHRASE(
            422, "Invalid phrase", false, "Fix the phrases that `errors` points to: 1 to 200 characters, no patterns."),
    INVALID_DEFINITION(422, "Invalid definition", false, "Fix every fault of `errors`, at its `line` and `column`."),
    INVALID_CHANGE_SET(
            422,
            "Invalid change set",
            false,
            "Make `changes` for the text of `base_revision`, counted in UTF-16 code units."),
    UNKNOWN_COMMAND(422, "Unknown command", false, "Use one of the commands that `detail` lists."),
    SELECTION_OUT_OF_RANGE(
            422,
            "Selection out of range",
            false,
            "Select at least one character of the text of `base_revision`, counted in Unicode code points."),
    QUOTE_NOT_FOUND(
            422, "Quote not found", false, "Copy `exact` from the text of `base_revision`; `nearest` is most like it."),
    QUOTE_AMBIGUOUS(422, "Quote ambiguous", false, "Add `prefix` or `suffix` so that one of `positions` is meant."),
    MISSING_SOURCES(422, "Missing sources", false, "Send `params.sources` with the texts that may be cited."),
    UNSUPPORTED_SOURCE(422, "Unsupported source", false, "Send the text of the source instead, as `text`."),
    UNSUPPORTED_LANGUAGE(
            422, "Unsupported language", false, "Name a language by its BCP 47 tag, such as `de` or `pt-BR`."),
    EMPTY_DOCUMENT(422, "Empty document", false, "Write text into the document first."),
    IDEMPOTENCY_KEY_REUSED(422, "Idempotency-Key reused", false, "Take a new Idempotency-Key for a new request."),
    MODEL_NOT_AVAILABLE_IN_REGION(
            422, "Model not available in this region", false, "Choose one of the models that `detail` lists."),
    MODEL_LACKS_CAPABILITY(422, "Model lacks the capability", false, "Choose a model that has the capability."),
    UPSTREAM_RATE_LIMITED(
            429, "Upstream rate limited", true, "Wait for `Retry-After` seconds, or name other models in `models`."),
    VISITOR_RATE_LIMITED(429, "Visitor rate limited", true, "Wait for `Retry-After` seconds."),
    TOO_MANY_IN_FLIGHT(
            429, "Too many calls in flight", true, "Wait until one of the key's calls has ended, and send it again."),
    RATE_LIMITED(429, "Rate limit exceeded", true, "Wait for `Retry-After` seconds."),
    INTERNAL_ERROR(
            500,
            "Internal error",
            true,
            "Send it again, with the same Idempotency-Key; if it fails again, report `request_id`."),
    UPSTREAM_ERROR(
            502, "Upstream error", true, "Send it again, with the same Idempotency-Key, or choose another model."),
    /** Not retryable, so that no client retries on its own: each attempt costs money. */
    OUTPUT_SCHEMA_MISMATCH(
            502,
            "Output does not match the schema",
            false,
            "Simplify the schema, say in the messages what you want, or choose another model."),
    PROTECTED_TEXT_CHANGED(
            502,
            "Protected text changed",
            false,
            "Select less, or choose another model: this one changed code, links or placeholders."),
    COMMAND_OUTPUT_UNUSABLE(
            502,
            "Output of the model is unusable",
            false,
            "Select less, say in `instructions` what you want, or choose another model."),
    OUTPUT_TOO_LARGE(502, "Output too large", false, "Ask for less, or send no Idempotency-Key and `store`: false."),
    OVERLOADED(503, "Overloaded", true, "Wait for `Retry-After` seconds, with the same Idempotency-Key."),
    UPSTREAM_TIMEOUT(504, "Upstream timeout", true, "Send it again, with the same Idempotency-Key, or ask for less.");

    private final int status;
    private final String title;
    private final boolean retryable;
    private final String remedy;

    Problem(int status, String title, boolean retryable, String remedy) {
        this.status = status;
        this.title = title;
        this.retryable = retryable;
        this.remedy = remedy;
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

    /** What a caller should do about it. */
    public String remedy() {
        return remedy;
    }

    /** The stable name that clients switch on. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String type() {
        return "https://api.aresgen.com/problems/" + code();
    }
}
