package com.aresgen.models.bedrock;

import com.aresgen.models.Prompt;
import com.aresgen.models.answer.AnswerPart;
import com.aresgen.models.answer.AnswerSoFar;
import com.aresgen.models.answer.RunningAnswer.Event;
import com.aresgen.models.answer.TokenUsage;
import com.aresgen.models.answer.Warning;
import com.aresgen.models.catalogue.Model;
import com.aresgen.models.failure.UpstreamError;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.bedrockruntime.model.ContentBlockDeltaEvent;
import software.amazon.awssdk.services.bedrockruntime.model.ContentBlockStartEvent;
import software.amazon.awssdk.services.bedrockruntime.model.ContentBlockStopEvent;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseStreamMetadataEvent;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseStreamOutput;
import software.amazon.awssdk.services.bedrockruntime.model.MessageStopEvent;
import software.amazon.awssdk.services.bedrockruntime.model.StopReason;

/** Reads the events of one streamed answer and joins them. */
final class ConverseEventReader {
    private static final Warning ESTIMATED = new Warning(
            "usage_estimated", "Bedrock did not report how many tokens were used. The usage is an estimate.");

    private final Prompt prompt;
    private final List<Warning> warnings;
    private final long mostCharacters;
    private final Blocks blocks;
    private final AnswerSoFar soFar = new AnswerSoFar();
    private long characters;
    private Optional<StopReason> stop = Optional.empty();
    private Optional<TokenUsage> usage = Optional.empty();

    ConverseEventReader(Model model, Prompt prompt, List<Warning> warnings, long mostCharacters) {
        this.blocks = new Blocks(model);
        this.prompt = prompt;
        this.warnings = warnings;
        this.mostCharacters = mostCharacters;
    }

    Event read(ConverseStreamOutput event) {
        var piece = switch (event) {
            case ContentBlockStartEvent begun -> blocks.begin(begun);
            case ContentBlockDeltaEvent more -> blocks.more(more);
            case ContentBlockStopEvent over -> blocks.end(over);
            case MessageStopEvent message -> {
                stop = Optional.of(message.stopReason());
                yield AnswerPart.NOTHING;
            }
            case ConverseStreamMetadataEvent metadata -> {
                usage = BedrockUsage.of(metadata.usage());
                yield AnswerPart.NOTHING;
            }
            default -> AnswerPart.NOTHING;
        };
        soFar.add(piece);
        characters += size(piece);
        return characters > mostCharacters
                ? broken("The model sent more than an answer may hold.")
                : new Event.Part(piece);
    }

    boolean isFinished() {
        return stop.isPresent();
    }

    /** The end of the stream: regular after a stop reason, otherwise a break. */
    Event ended() {
        if (stop.isEmpty()) {
            return broken("Bedrock ended its stream in the middle of the answer.");
        }
        var whole = soFar.piece();
        return StopReasons.of(stop.get(), !whole.toolCalls().isEmpty())
                .<Event>map(reason -> new Event.Ended(reason, used(whole), allWarnings()))
                .orElseGet(() -> broken("The model failed in the middle of its answer."));
    }

    static Event broken(String detail) {
        return new Event.Broken(new UpstreamError(detail));
    }

    private TokenUsage used(AnswerPart whole) {
        return usage.orElseGet(
                () -> TokenUsage.estimated(prompt.messages().stream().map(message -> message.text()), whole));
    }

    private List<Warning> allWarnings() {
        var all = new ArrayList<>(warnings);
        if (usage.isEmpty()) {
            all.add(ESTIMATED);
        }
        return all;
    }

    private static long size(AnswerPart piece) {
        return length(piece.content())
                + length(piece.reasoning())
                + piece.toolCalls().stream()
                        .mapToLong(call -> call.arguments().length())
                        .sum();
    }

    private static long length(@Nullable String text) {
        return text == null ? 0 : text.length();
    }
}
