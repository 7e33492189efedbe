package com.aresgen.chat.complete;

import com.aresgen.models.ChatProvider;
import com.aresgen.models.Completion;
import com.aresgen.models.Message;
import com.aresgen.models.Model;
import com.aresgen.models.Prompt;
import com.aresgen.models.TokenUsage;
import com.aresgen.models.failure.OutputSchemaMismatch;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A model's answer in one piece and in the form that was asked for; if it is not, the model may mend it once. */
record WholeAnswer(ChatProvider provider, OutputFormat format, Consumer<TokenUsage> meter) {
    Completion of(Model model, Prompt prompt) {
        return switch (provider.complete(model, prompt)) {
            case Completion.Declined declined -> declined;
            case Completion.Answered answer -> {
                meter.accept(answer.usage());
                yield format.fault(answer)
                        .map(fault -> mended(model, prompt, answer, fault))
                        .orElse(answer);
            }
        };
    }

    private Completion mended(Model model, Prompt prompt, Completion.Answered first, String fault) {
        var said = Objects.requireNonNullElse(first.piece().content(), "");
        var again = prompt.followedBy(
                new Message("assistant", said),
                new Message(
                        "user",
                        "Your answer does not have the form that was asked for: " + fault
                                + ". Answer again, with nothing but JSON of that form."));
        return switch (provider.complete(model, again)) {
            case Completion.Declined declined -> declined;
            case Completion.Answered second -> {
                var both = new Completion.Answered(
                        second.piece(),
                        second.finish(),
                        first.usage().plus(second.usage()),
                        second.fingerprint(),
                        Stream.concat(first.warnings().stream(), second.warnings().stream())
                                .distinct()
                                .toList());
                meter.accept(both.usage());
                yield format.fault(second)
                        .<Completion>map(WholeAnswer::mismatch)
                        .orElse(both);
            }
        };
    }

    private static Completion mismatch(String fault) {
        return new Completion.Declined(new OutputSchemaMismatch(
                "The model did not keep to the form that was asked for, in two attempts: " + fault + "."));
    }
}
