package com.aresgen.models.asking;

import com.aresgen.models.AnswerStart;
import com.aresgen.models.ChatProvider;
import com.aresgen.models.Completion;
import com.aresgen.models.Model;
import com.aresgen.models.Prompt;
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
