package com.aresgen.models.asking;

import com.aresgen.models.ChatProvider;
import com.aresgen.models.Message;
import com.aresgen.models.Prompt;
import com.aresgen.models.answer.Completion;
import com.aresgen.models.catalogue.Model;
import com.aresgen.models.failure.OutputSchemaMismatch;
import java.util.Objects;
import java.util.stream.Stream;

/** Gets a whole answer in the requested form; an answer in another form goes back to its model once, with its fault. */
record FormRepair(ChatProvider provider, OutputFormat format) {
    Completion answer(Model model, Prompt prompt) {
        return switch (provider.complete(model, prompt)) {
            case Completion.Declined declined -> declined;
            case Completion.Answered answer ->
                format.fault(answer)
                        .map(fault -> repaired(model, prompt, answer, fault))
                        .orElse(answer);
        };
    }

    private Completion repaired(Model model, Prompt prompt, Completion.Answered first, String fault) {
        var content = Objects.requireNonNullElse(first.piece().content(), "");
        var again = prompt.followedBy(
                new Message("assistant", content),
                new Message(
                        "user",
                        "Your answer does not have the form that was asked for: " + fault
                                + ". Answer again, with nothing but JSON of that form."));
        return switch (provider.complete(model, again)) {
            case Completion.Declined declined -> declined;
            case Completion.Answered second ->
                format.fault(second).<Completion>map(FormRepair::mismatch).orElseGet(() -> both(first, second));
        };
    }

    /** The second answer, with the usage and the warnings of both. */
    private static Completion both(Completion.Answered first, Completion.Answered second) {
        return new Completion.Answered(
                second.piece(),
                second.finish(),
                first.usage().plus(second.usage()),
                second.fingerprint(),
                Stream.concat(first.warnings().stream(), second.warnings().stream())
                        .distinct()
                        .toList());
    }

    private static Completion mismatch(String fault) {
        return new Completion.Declined(new OutputSchemaMismatch(
                "The model did not keep to the form that was asked for, in two attempts: " + fault + "."));
    }
}
