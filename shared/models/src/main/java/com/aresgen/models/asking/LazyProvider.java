package com.aresgen.models.asking;

import com.aresgen.models.ChatProvider;
import com.aresgen.models.Prompt;
import com.aresgen.models.answer.AnswerStart;
import com.aresgen.models.answer.Completion;
import com.aresgen.models.catalogue.Model;
import java.util.function.Supplier;

/** A provider that is looked up with each call: it may be made only then, or have been replaced since. */
public record LazyProvider(Supplier<ChatProvider> provider) implements ChatProvider {
    @Override
    public Completion complete(Model model, Prompt prompt) {
        return provider.get().complete(model, prompt);
    }

    @Override
    public AnswerStart stream(Model model, Prompt prompt) {
        return provider.get().stream(model, prompt);
    }
}
