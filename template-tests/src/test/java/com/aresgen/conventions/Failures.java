package com.aresgen.conventions;

import com.aresgen.api.fallback.MethodNotAllowed;
import com.aresgen.api.fallback.RouteNotFound;
import com.aresgen.api.site.NoSuchFile;
import com.aresgen.chatbots.bots.TooManyChatbots;
import com.aresgen.chatbots.conversations.CsatDisabled;
import com.aresgen.chatbots.conversations.CsatLocked;
import com.aresgen.chatbots.messages.ConversationLocked;
import com.aresgen.chatbots.sources.SourceRefused;
import com.aresgen.chatbots.visitors.InvalidVisitorToken;
import com.aresgen.chatbots.visitors.VisitorRateLimited;
import com.aresgen.documents.authority.InvalidChangeSet;
import com.aresgen.documents.authority.RevisionConflict;
import com.aresgen.documents.commands.body.InvalidCommand;
import com.aresgen.documents.commands.model.SelectionTooLong;
import com.aresgen.documents.commands.model.UnusableAnswer;
import com.aresgen.documents.commands.selection.EmptyDocument;
import com.aresgen.documents.commands.selection.QuoteAmbiguous;
import com.aresgen.documents.commands.selection.QuoteNotFound;
import com.aresgen.documents.commands.selection.SelectionOutOfRange;
import com.aresgen.documents.commands.selection.TextRange;
import com.aresgen.documents.suggestions.SuggestionDecided;
import com.aresgen.http.Payload;
import com.aresgen.http.PreconditionFailed;
import com.aresgen.http.body.InvalidJson;
import com.aresgen.http.lists.InvalidCursor;
import com.aresgen.http.lists.InvalidLimit;
import com.aresgen.http.lists.InvalidParameter;
import com.aresgen.http.lists.InvalidTimestamp;
import com.aresgen.http.problem.Failure;
import com.aresgen.http.problem.InsufficientRole;
import com.aresgen.http.problem.InvalidBody;
import com.aresgen.http.problem.NotFound;
import com.aresgen.http.problem.Overloaded;
import com.aresgen.http.problem.Problem;
import com.aresgen.http.problem.RotationInProgress;
import com.aresgen.http.problem.TextSpan;
import com.aresgen.http.problem.Unexpected;
import com.aresgen.http.problem.Violation;
import com.aresgen.http.replay.InvalidIdempotencyKey;
import com.aresgen.http.stages.InsufficientPermission;
import com.aresgen.http.stages.OriginNotAllowed;
import com.aresgen.http.stages.PayloadTooLarge;
import com.aresgen.http.stages.RegionMismatch;
import com.aresgen.http.stages.RepeatedParameter;
import com.aresgen.http.stages.UnknownParameter;
import com.aresgen.http.stages.UnsupportedMediaType;
import com.aresgen.http.values.Permission;
import com.aresgen.http.values.Region;
import com.aresgen.http.values.Role;
import com.aresgen.lambda.edge.KeyBudgetSpent;
import com.aresgen.lambda.edge.TooManyInFlight;
import com.aresgen.models.failure.BudgetExceeded;
import com.aresgen.models.failure.ContextLengthExceeded;
import com.aresgen.models.failure.ImageNotSupported;
import com.aresgen.models.failure.InvalidMessages;
import com.aresgen.models.failure.ModelLacksCapability;
import com.aresgen.models.failure.ModelNotAllowed;
import com.aresgen.models.failure.ModelNotAvailableInRegion;
import com.aresgen.models.failure.ModelNotFound;
import com.aresgen.models.failure.OutputSchemaMismatch;
import com.aresgen.models.failure.UnsupportedParameter;
import com.aresgen.models.failure.UpstreamError;
import com.aresgen.models.failure.UpstreamRateLimited;
import com.aresgen.models.failure.UpstreamTimeout;
import com.aresgen.models.failure.WholeAnswerTimeout;
import com.aresgen.store.idempotency.IdempotencyInProgress;
import com.aresgen.store.idempotency.IdempotencyKeyReused;
import com.aresgen.store.idempotency.ResponseErased;
import com.aresgen.store.idempotency.SecretNotReplayable;
import com.aresgen.store.items.OutputTooLarge;
import com.aresgen.store.items.StaleRead;
import com.aresgen.store.keys.InvalidToken;
import com.aresgen.store.keys.KeyEnded;
import com.aresgen.store.keys.KeyExpired;
import com.aresgen.store.keys.KeyRevoked;
import com.aresgen.store.keys.LastAdminKey;
import com.aresgen.store.keys.MissingToken;
import com.aresgen.store.keys.RateLimited;
import com.aresgen.store.keys.TokenExpired;
import com.aresgen.store.keys.TokenRevoked;
import com.aresgen.store.threads.ThreadLocked;
import com.aresgen.store.webhooks.TooManyWebhooks;
import com.aresgen.voice.BannedPhraseInSchema;
import com.aresgen.voice.VoiceNotReady;
import com.aresgen.voices.edit.InvalidVoice;
import com.aresgen.voices.edit.SampleNotDiverse;
import com.aresgen.voices.edit.SampleTooShort;
import com.aresgen.webhooks.deliveries.WebhookDisabled;
import com.aresgen.workflows.definitions.InvalidDefinition;
import com.aresgen.workflows.runs.AlreadyDecided;
import com.aresgen.workflows.runs.NotRedrivable;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/** One example of every failure, and the problem that the contract promises the caller for it. */
record Failures(Failure failure, int status, String code, boolean retryable) {
    private static final Instant AT = Instant.parse("2026-05-11T08:14:22.184Z");
    private static final List<Violation> WRONG = List.of(new Violation("/a/0/b", "invalid_value", "must be c"));
    private static final List<Violation> FAULTS =
            List.of(new Violation("/steps", new TextSpan(2, 1, 2, 6), "missing_field", "must be there", "Add steps."));
    private static final List<Violation> UNKNOWN = List.of(new Violation("/a", "unknown_field", "is no field"));

    static List<Failures> all() {
        return List.of(
                of(400, "invalid_json", new InvalidJson(7, "Not JSON")),
                of(400, "invalid_limit", new InvalidLimit("101")),
                of(400, "invalid_cursor", new InvalidCursor()),
                of(400, "invalid_timestamp", new InvalidTimestamp("created_after", "yesterday")),
                of(400, "invalid_parameter", new InvalidParameter("from", "must be a day")),
                of(400, "unknown_parameter", new UnknownParameter(new TreeMap<>(Map.of("limt", Optional.of("limit"))))),
                of(400, "invalid_idempotency_key", new InvalidIdempotencyKey("Too long.")),
                of(400, "invalid_messages", new InvalidMessages(WRONG)),
                of(400, "unsupported_parameter", new UnsupportedParameter(WRONG)),
                of(400, "image_not_supported", new ImageNotSupported("m", List.of("/messages/0/content/1"))),
                of(400, "context_length_exceeded", new ContextLengthExceeded(8_000, Optional.of(9_000))),
                of(401, "missing_token", new MissingToken()),
                of(401, "invalid_token", new InvalidToken()),
                of(401, "key_expired", new KeyExpired(AT)),
                of(401, "key_expired", new KeyEnded(AT)),
                of(401, "key_revoked", new KeyRevoked()),
                of(401, "token_expired", new TokenExpired(AT)),
                of(401, "token_revoked", new TokenRevoked()),
                of(403, "insufficient_permission", new InsufficientPermission(Optional.of(Permission.WRITE))),
                of(403, "origin_not_allowed", new OriginNotAllowed("https://elsewhere.example")),
                of(404, "document_not_found", new NotFound(Problem.DOCUMENT_NOT_FOUND, "doc_1")),
                of(404, "version_not_found", new NotFound(Problem.VERSION_NOT_FOUND, "9")),
                of(404, "suggestion_not_found", new NotFound(Problem.SUGGESTION_NOT_FOUND, "sug_1")),
                of(404, "token_not_found", new NotFound(Problem.TOKEN_NOT_FOUND, "tok_1")),
                of(404, "knowledge_base_not_found", new NotFound(Problem.KNOWLEDGE_BASE_NOT_FOUND, "kb_1")),
                of(404, "chatbot_not_found", new NotFound(Problem.CHATBOT_NOT_FOUND, "bot_1")),
                of(404, "source_not_found", new NotFound(Problem.SOURCE_NOT_FOUND, "src_1")),
                of(404, "conversation_not_found", new NotFound(Problem.CONVERSATION_NOT_FOUND, "cnv_1")),
                of(401, "invalid_visitor_token", new InvalidVisitorToken("The visitor's token has ended.")),
                again(429, "visitor_rate_limited", new VisitorRateLimited(17)),
                again(409, "conversation_locked", new ConversationLocked("cnv_1")),
                of(409, "csat_locked", CsatLocked.BY_REMARK),
                of(409, "csat_disabled", new CsatDisabled("bot_1")),
                of(422, "unsupported_source", new SourceRefused("/sources/0", "A PDF is not read.")),
                of(422, "validation_failed", new TooManyChatbots("kb_1")),
                of(409, "revision_conflict", new RevisionConflict(OptionalLong.of(7))),
                again(409, "revision_conflict", new RevisionConflict(OptionalLong.empty())),
                of(409, "suggestion_decided", new SuggestionDecided("sug_1", "accepted")),
                of(422, "invalid_change_set", new InvalidChangeSet(WRONG)),
                of(422, "selection_out_of_range", new SelectionOutOfRange("It is empty.")),
                of(
                        422,
                        "quote_not_found",
                        new QuoteNotFound(false, Optional.of(new QuoteNotFound.Nearest(3, 8, "words")))),
                of(422, "quote_ambiguous", new QuoteAmbiguous(2, List.of(new TextRange(0, 5), new TextRange(9, 14)))),
                of(422, "empty_document", new EmptyDocument()),
                of(
                        502,
                        "protected_text_changed",
                        new UnusableAnswer(Problem.PROTECTED_TEXT_CHANGED, "m", "it lacks `code`", 2)),
                of(400, "context_length_exceeded", new SelectionTooLong("The selection is", 9_000_000, 1_000_000)),
                of(
                        502,
                        "command_output_unusable",
                        new UnusableAnswer(Problem.COMMAND_OUTPUT_UNUSABLE, "m", "it is empty", 2)),
                of(404, "route_not_found", new NoSuchFile("editor", "x.js")),
                of(422, "unknown_command", new InvalidCommand(Problem.UNKNOWN_COMMAND, WRONG)),
                of(422, "missing_sources", new InvalidCommand(Problem.MISSING_SOURCES, WRONG)),
                of(422, "unsupported_language", new InvalidCommand(Problem.UNSUPPORTED_LANGUAGE, WRONG)),
                of(402, "budget_exceeded", new BudgetExceeded("m", new BigDecimal("0.01"), new BigDecimal("0.5"))),
                of(
                        402,
                        "budget_exceeded",
                        new KeyBudgetSpent("max_cost_usd_per_day", "2026-05-11", 500_000_000, 500_000_000)),
                of(403, "model_not_allowed", new ModelNotAllowed("m", "/model", List.of("n"))),
                of(403, "insufficient_role", new InsufficientRole(Role.VIEWER, Role.EDITOR)),
                of(400, "repeated_parameter", new RepeatedParameter(List.of("limit"))),
                of(404, "route_not_found", new RouteNotFound("/v1/nothing", "")),
                of(404, "key_not_found", new NotFound(Problem.KEY_NOT_FOUND, "key_1")),
                of(404, "model_not_found", new ModelNotFound("m", List.of("a/m"))),
                of(404, "deletion_not_found", new NotFound(Problem.DELETION_NOT_FOUND, "del_1")),
                of(404, "message_not_found", new NotFound(Problem.MESSAGE_NOT_FOUND, "msg_1")),
                of(404, "thread_not_found", new NotFound(Problem.THREAD_NOT_FOUND, "thr_1")),
                of(404, "voice_not_found", new NotFound(Problem.VOICE_NOT_FOUND, "voi_1")),
                of(409, "voice_not_ready", new VoiceNotReady("voi_1")),
                of(400, "banned_phrase_in_schema", new BannedPhraseInSchema(WRONG)),
                of(412, "precondition_failed", new PreconditionFailed("\"3\"")),
                of(422, "sample_too_short", new SampleTooShort(299, 300)),
                of(422, "sample_not_diverse", new SampleNotDiverse(800, 9)),
                of(422, "unknown_slider", new InvalidVoice(Problem.UNKNOWN_SLIDER, WRONG)),
                of(422, "slider_out_of_range", new InvalidVoice(Problem.SLIDER_OUT_OF_RANGE, WRONG)),
                of(422, "too_many_banned_phrases", new InvalidVoice(Problem.TOO_MANY_BANNED_PHRASES, WRONG)),
                of(422, "invalid_phrase", new InvalidVoice(Problem.INVALID_PHRASE, WRONG)),
                of(405, "method_not_allowed", new MethodNotAllowed("PUT", List.of("GET", "POST"))),
                of(404, "workflow_not_found", new NotFound(Problem.WORKFLOW_NOT_FOUND, "wfl_1")),
                of(404, "run_not_found", new NotFound(Problem.RUN_NOT_FOUND, "run_1")),
                of(404, "step_not_found", new NotFound(Problem.STEP_NOT_FOUND, "each/0")),
                of(409, "not_redrivable", new NotRedrivable("succeeded", "The run has succeeded. Start another.")),
                of(409, "already_decided", new AlreadyDecided("The step was approved before.")),
                of(422, "invalid_definition", new InvalidDefinition(FAULTS)),
                of(404, "webhook_not_found", new NotFound(Problem.WEBHOOK_NOT_FOUND, "whe_1")),
                of(404, "event_not_found", new NotFound(Problem.EVENT_NOT_FOUND, "evt_1")),
                of(409, "webhook_limit_reached", new TooManyWebhooks(20)),
                of(409, "webhook_disabled", new WebhookDisabled("whe_1")),
                again(409, "idempotency_in_progress", new IdempotencyInProgress()),
                of(409, "last_admin_key", new LastAdminKey()),
                of(409, "rotation_in_progress", new RotationInProgress(AT)),
                of(410, "secret_not_replayable", new SecretNotReplayable()),
                of(409, "thread_locked", new ThreadLocked("thr_1")),
                of(410, "response_erased", new ResponseErased()),
                of(413, "payload_too_large", new PayloadTooLarge(1_048_576)),
                of(415, "unsupported_media_type", new UnsupportedMediaType("text/plain", Payload.JSON)),
                of(421, "region_mismatch", new RegionMismatch(Region.US, "https://us.api.aresgen.com")),
                of(422, "validation_failed", new InvalidBody(WRONG)),
                of(422, "unknown_field", new InvalidBody(UNKNOWN)),
                of(422, "idempotency_key_reused", new IdempotencyKeyReused()),
                of(
                        422,
                        "model_not_available_in_region",
                        new ModelNotAvailableInRegion("m", Region.EU, "it is elsewhere", List.of("n", "o"))),
                of(422, "model_lacks_capability", new ModelLacksCapability("m", "No tools.")),
                again(429, "too_many_in_flight", new TooManyInFlight(40)),
                again(429, "rate_limited", new RateLimited(600, 17)),
                again(500, "internal_error", new Unexpected()),
                again(502, "upstream_error", new UpstreamError("The server closed the connection.")),
                of(502, "output_schema_mismatch", new OutputSchemaMismatch("/name is missing")),
                of(502, "output_too_large", new OutputTooLarge()),
                again(429, "upstream_rate_limited", new UpstreamRateLimited("Too often.", 7)),
                again(503, "overloaded", new Overloaded("Too busy.")),
                again(503, "overloaded", new StaleRead(new Overloaded("Too busy."))),
                again(504, "upstream_timeout", new WholeAnswerTimeout(Duration.ofSeconds(270))),
                again(504, "upstream_timeout", new UpstreamTimeout()));
    }

    /** A failure that a retry does not change. */
    private static Failures of(int status, String code, Failure failure) {
        return new Failures(failure, status, code, false);
    }

    private static Failures again(int status, String code, Failure failure) {
        return new Failures(failure, status, code, true);
    }
}
