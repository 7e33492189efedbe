package com.aresgen.models.openai;

import com.aresgen.models.answer.Completion;
import com.aresgen.models.answer.RunningAnswer;

/** A whole answer as a stream, for a server that was asked for a stream and sent the answer at once. */
final class SingleEventAnswer implements RunningAnswer {
    private final Completion.Answered answer;
    private boolean sent;

    SingleEventAnswer(Completion.Answered answer) {
        this.answer = answer;
        this.sent = answer.piece().isEmpty();
    }

    @Override
    public Event next() {
        if (!sent) {
            sent = true;
            return new Event.Part(answer.piece());
        }
        return new Event.Ended(answer.finish(), answer.usage(), answer.warnings());
    }

    @Override
    public void close() {}
}
