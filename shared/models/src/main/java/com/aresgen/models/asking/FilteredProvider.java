package com.aresgen.models.asking;

import com.aresgen.models.ChatProvider;
import com.aresgen.models.Prompt;
import com.aresgen.models.answer.AnswerFilter;
import com.aresgen.models.answer.AnswerFilters;
import com.aresgen.models.answer.AnswerStart;
import com.aresgen.models.answer.Completion;
import com.aresgen.models.answer.FinishReason;
import com.aresgen.models.answer.WellFormed;
import com.aresgen.models.catalogue.Model;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A provider whose answers are {@link WellFormed} text and then pass the filters of a request.
 *
 * @param filters fresh ones for each answer
 */
record FilteredProvider(ChatProvider provider, Supplier<List<AnswerFilter>> filters) implements ChatProvider {
    @Override
    public Completion complete(Model model, Prompt prompt) {
        return switch (provider.complete(model, prompt)) {
            case Completion.Answered answer -> {
                var each = fresh();
                var piece = each.whole(answer.piece());
                yield new Completion.Answered(
                        piece,
                        each.isOver() ? FinishReason.CONTENT_FILTER : answer.finish(),
                        answer.usage(),
                        answer.fingerprint(),
                        answer.warnings());
            }
            case Completion.Declined declined -> declined;
        };
    }

    @Override
    public AnswerStart stream(Model model, Prompt prompt) {
        return switch (provider.stream(model, prompt)) {
            case AnswerStart.Begun begun ->
                new AnswerStart.Begun(begun.fingerprint(), new FilteredAnswer(begun.answer(), prompt, fresh()));
            case AnswerStart.Declined declined -> declined;
        };
    }

    private AnswerFilters fresh() {
        return new AnswerFilters(Stream.concat(Stream.of(new WellFormed()), filters.get().stream())
                .toList());
    }
}
