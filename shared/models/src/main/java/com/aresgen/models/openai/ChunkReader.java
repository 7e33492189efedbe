package com.aresgen.models.openai;

import com.aresgen.models.AnswerPart;
import com.aresgen.models.FinishReason;
import com.aresgen.models.Prompt;
import com.aresgen.models.RunningAnswer.Event;
import com.aresgen.models.TokenUsage;
import com.aresgen.models.ToolCall;
import com.aresgen.models.failure.UpstreamError;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Reads one answer, in chunks or whole, and keeps its end and its size. */
final class ChunkReader {
    private final Prompt prompt;
    private final OpenAiErrors refused;
    private final int mostBytes;
    private final ToolCalls calls = new ToolCalls();
    private AnswerSize size = AnswerSize.NOTHING;
    private Optional<FinishReason> finish = Optional.empty();
    private Optional<TokenUsage> usage = Optional.empty();
    private Optional<String> fingerprint = Optional.empty();

    ChunkReader(Prompt prompt, OpenAiErrors refused, int mostBytes) {
        this.prompt = prompt;
        this.refused = refused;
        this.mostBytes = mostBytes;
    }

    /** Reads a chunk, or a whole answer; a fault in it breaks the answer. */
    Event read(String json) {
        return ServerJson.object(json)
                .map(this::read)
                .orElseGet(() -> broken("The model's server sent what is not JSON, or not an object."));
    }

    private Event read(JsonNode root) {
        if (isError(root)) {
            return new Event.Broken(refused.read(root));
        }
        usage = OpenAiUsage.in(root).or(() -> usage);
        fingerprint = fingerprint.or(() -> text(root.path("system_fingerprint")));
        // Only one answer was asked for.
        var choice = root.path("choices")
                .valueStream()
                .filter(each -> each.path("index").asInt(0) == 0)
                .findFirst();
        return choice.map(this::event).orElseGet(() -> new Event.Part(nothing()));
    }

    private Event event(JsonNode choice) {
        var reason = text(choice.path("finish_reason"));
        if (reason.isPresent()) {
            finish = OpenAiFinishReasons.of(reason.get());
            if (finish.isEmpty()) {
                return broken("The model's server failed in the middle of its answer.");
            }
        }
        var streamed = choice.path("delta").isObject();
        var message = choice.path(streamed ? "delta" : "message");
        var piece = MessageReader.in(message, choice.path("logprobs"), calls(message, streamed));
        size = size.plus(AnswerSize.of(piece));
        return size.total() > mostBytes
                ? broken("The model's server sent more than an answer may hold.")
                : new Event.Part(piece);
    }

    private List<ToolCall> calls(JsonNode message, boolean streamed) {
        var parts = message.path("tool_calls");
        var whole = streamed ? calls.parts(parts) : calls.whole(parts);
        var old = message.path("function_call");
        return old.isObject()
                ? Stream.concat(whole.stream(), calls.function(old).stream()).toList()
                : whole;
    }

    boolean isFinished() {
        return finish.isPresent();
    }

    Optional<String> fingerprint() {
        return fingerprint;
    }

    /** The regular end. An answer with tool calls ends for them, also where its server reports a plain stop. */
    Event.Ended ended() {
        var reason = finish.orElse(FinishReason.STOP);
        return new Event.Ended(
                reason == FinishReason.STOP && !calls.isEmpty() ? FinishReason.TOOL_CALLS : reason,
                usage.orElseGet(() -> UsageEstimate.of(prompt, size.text())),
                usage.isPresent() ? List.of() : List.of(UsageEstimate.WARNING));
    }

    static Event broken(String detail) {
        return new Event.Broken(new UpstreamError(detail));
    }

    private static boolean isError(JsonNode root) {
        var error = root.path("error");
        return error.isObject()
                || error.isString()
                || root.path("object").asString("").equals("error");
    }

    private static Optional<String> text(JsonNode json) {
        return json.isString() && !json.stringValue().isEmpty() ? Optional.of(json.stringValue()) : Optional.empty();
    }

    private static AnswerPart nothing() {
        return new AnswerPart(null, null, null, List.of(), List.of(), null);
    }
}
