package com.aresgen.models.openai.chunk;

import com.aresgen.models.Prompt;
import com.aresgen.models.answer.AnswerPart;
import com.aresgen.models.answer.FinishReason;
import com.aresgen.models.answer.RunningAnswer.Event;
import com.aresgen.models.answer.TokenUsage;
import com.aresgen.models.answer.ToolCall;
import com.aresgen.models.failure.UpstreamError;
import com.aresgen.models.openai.error.OpenAiErrors;
import com.aresgen.models.openai.error.ServerError;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Reads one answer, in chunks or whole, and keeps its end and its size. */
public final class ChunkReader {
    private final Prompt prompt;
    private final OpenAiErrors refused;
    private final int mostBytes;
    private final ToolCalls calls = new ToolCalls();
    private final AnswerEnd end = new AnswerEnd();
    private AnswerSize size = AnswerSize.NOTHING;
    private Optional<TokenUsage> usage = Optional.empty();
    private Optional<String> fingerprint = Optional.empty();

    public ChunkReader(Prompt prompt, OpenAiErrors refused, int mostBytes) {
        this.prompt = prompt;
        this.refused = refused;
        this.mostBytes = mostBytes;
    }

    /** Reads a chunk, or a whole answer; a fault in it breaks the answer. */
    public Event read(String json) {
        return ServerJson.object(json).map(this::read).orElseGet(() -> unreadable(json));
    }

    /** The server names this event an error, so that it is none of an answer's. */
    public Event failed(String data) {
        return new Event.Broken(refused.read(data));
    }

    /** After the end of an answer, only its usage can be lost. */
    private Event unreadable(String json) {
        return end.isReached() && !json.isBlank()
                ? new Event.Part(AnswerPart.NOTHING)
                : broken("The model's server sent what is not JSON, or not an object.");
    }

    private Event read(JsonNode root) {
        if (ServerError.isIn(root)) {
            return new Event.Broken(refused.read(root));
        }
        usage = OpenAiUsage.in(root).or(() -> usage);
        fingerprint = fingerprint.or(() -> text(root.path("system_fingerprint")));
        // Only one answer was asked for.
        var choice = root.path("choices")
                .valueStream()
                .filter(each -> each.path("index").asInt(0) == 0)
                .findFirst();
        return choice.map(this::event).orElseGet(() -> new Event.Part(AnswerPart.NOTHING));
    }

    private Event event(JsonNode choice) {
        var streamed = choice.path("delta").isObject();
        var message = choice.path(streamed ? "delta" : "message");
        var piece = MessageReader.in(message, choice.path("logprobs"), calls(message, streamed));
        var word = FinishWord.in(choice);
        if (word instanceof FinishWord.Failed) {
            return broken("The model's server failed in the middle of its answer.");
        }
        end.add(word, !piece.isEmpty());
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

    /** Whether a finish reason has ended the answer, so that only its usage may follow. */
    public boolean isFinished() {
        return end.isReached();
    }

    public Optional<String> fingerprint() {
        return fingerprint;
    }

    /** The server's own mark of the end, {@code [DONE]} or the end of a whole answer. It ends nothing without a reason. */
    public Event done() {
        return end.reason().<Event>map(this::ended).orElseGet(() -> broken(end.fault()));
    }

    /** The connection ended, or fell silent: {@code otherwise} unless the answer was finished before. */
    public Event cut(Event.Broken otherwise) {
        return end.isReached() ? done() : otherwise;
    }

    /** An answer with tool calls ends for them, also where its server reports a plain stop. */
    private Event.Ended ended(FinishReason reason) {
        var warnings = new ArrayList<>(end.warnings());
        if (usage.isEmpty()) {
            warnings.add(UsageEstimate.WARNING);
        }
        return new Event.Ended(
                reason == FinishReason.STOP && !calls.isEmpty() ? FinishReason.TOOL_CALLS : reason,
                usage.orElseGet(() -> UsageEstimate.of(prompt, size.text())),
                warnings);
    }

    public static Event.Broken broken(String detail) {
        return new Event.Broken(new UpstreamError(detail));
    }

    private static Optional<String> text(JsonNode json) {
        return json.isString() && !json.stringValue().isEmpty() ? Optional.of(json.stringValue()) : Optional.empty();
    }
}
