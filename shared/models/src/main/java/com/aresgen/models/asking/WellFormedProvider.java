package com.aresgen.models.asking;

import com.aresgen.models.ChatProvider;
import com.aresgen.models.Prompt;
import com.aresgen.models.answer.AnswerStart;
import com.aresgen.models.answer.Completion;
import com.aresgen.models.answer.RunningAnswer;
import com.aresgen.models.answer.WellFormed;
import com.aresgen.models.catalogue.Model;
import org.jspecify.annotations.Nullable;

/** A provider whose answers are {@link WellFormed} text. */
record WellFormedProvider(ChatProvider provider) implements ChatProvider {
    @Override
    public Completion complete(Model model, Prompt prompt) {
        return switch (provider.complete(model, prompt)) {
            case Completion.Answered answer ->
                new Completion.Answered(
                        WellFormed.whole(answer.piece()),
                        answer.finish(),
                        answer.usage(),
                        answer.fingerprint(),
                        answer.warnings());
            case Completion.Declined declined -> declined;
        };
    }

    @Override
    public AnswerStart stream(Model model, Prompt prompt) {
        return switch (provider.stream(model, prompt)) {
            case AnswerStart.Begun begun -> new AnswerStart.Begun(begun.fingerprint(), new Answer(begun.answer()));
            case AnswerStart.Declined declined -> declined;
        };
    }

    private static final class Answer implements RunningAnswer {
        private final RunningAnswer answer;
        private final WellFormed text = new WellFormed();
        private @Nullable Event end;

        private Answer(RunningAnswer answer) {
            this.answer = answer;
        }

        /** A half of a character whose other half never came precedes the end. */
        @Override
        public Event next() {
            while (end == null) {
                switch (answer.next()) {
                    case Event.Part(var piece) -> {
                        var part = text.part(piece);
                        if (!part.isEmpty()) {
                            return new Event.Part(part);
                        }
                    }
                    case Event last -> {
                        end = last;
                        var rest = text.rest();
                        if (!rest.isEmpty()) {
                            return new Event.Part(rest);
                        }
                    }
                }
            }
            return end;
        }

        @Override
        public void close() {
            answer.close();
        }
    }
}
