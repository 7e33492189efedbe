package com.aresgen.models.asking;

import com.aresgen.models.Message;
import com.aresgen.models.Prompt;
import com.aresgen.models.answer.AnswerFilters;
import com.aresgen.models.answer.AnswerPart;
import com.aresgen.models.answer.AnswerSoFar;
import com.aresgen.models.answer.FinishReason;
import com.aresgen.models.answer.RunningAnswer;
import com.aresgen.models.answer.TokenUsage;
import com.aresgen.models.answer.Warning;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A streamed answer that passes filters. If one ends it, the model stops generating and its usage is an estimate. */
final class FilteredAnswer implements RunningAnswer {
    private static final Warning ESTIMATED = new Warning(
            "usage_estimated",
            "The answer ended before the model reported how many tokens it used. The usage is an estimate.");

    private final RunningAnswer answer;
    private final Prompt prompt;
    private final AnswerFilters filters;

    /** What the model wrote, collected where a filter may end the answer. */
    private final AnswerSoFar written = new AnswerSoFar();

    private @Nullable Event end;

    FilteredAnswer(RunningAnswer answer, Prompt prompt, AnswerFilters filters) {
        this.answer = answer;
        this.prompt = prompt;
        this.filters = filters;
    }

    /** What the filters held back precedes the end. */
    @Override
    public Event next() {
        while (end == null) {
            var part = part(answer.next());
            if (!part.isEmpty()) {
                return new Event.Part(part);
            }
        }
        return end;
    }

    private AnswerPart part(Event event) {
        switch (event) {
            case Event.Part(var piece) -> {
                if (filters.mayEnd()) {
                    written.add(piece);
                }
                var part = filters.part(piece);
                if (!filters.isOver()) {
                    return part;
                }
                answer.close();
                end = new Event.Ended(FinishReason.CONTENT_FILTER, usage(), List.of(ESTIMATED));
                return AnswerFilters.joined(part, filters.rest());
            }
            case Event.Ended ended -> {
                var rest = filters.rest();
                end = filters.isOver()
                        ? new Event.Ended(FinishReason.CONTENT_FILTER, ended.usage(), ended.warnings())
                        : ended;
                return rest;
            }
            case Event.Broken broken -> {
                end = broken;
                return filters.rest();
            }
        }
    }

    private TokenUsage usage() {
        return TokenUsage.estimated(prompt.messages().stream().map(Message::text), written.piece());
    }

    @Override
    public void close() {
        answer.close();
    }
}
