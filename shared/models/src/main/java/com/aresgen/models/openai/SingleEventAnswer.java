package com.aresgen.models.openai;

import com.aresgen.models.Completion;
import com.aresgen.models.RunningAnswer;

/** A whole answer, told as a stream: by a server that was asked for one and gave the answer at once. */
final class SingleEventAnswer implements RunningAnswer {
    private final Completion.Answered answer;
    private boolean told;

    SingleEventAnswer(Completion.Answered answer) {
        this.answer = answer;
        this.told = answer.piece().isEmpty();
    }

    @Override
    public Event next() {
        if (!told) {
            told = true;
            return new Event.Said(answer.piece());
        }
        return new Event.Ended(answer.finish(), answer.usage(), answer.warnings());
    }

    @Override
    public void close() {}
}
