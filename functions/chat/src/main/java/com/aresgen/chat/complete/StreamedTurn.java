package com.aresgen.chat.complete;

import com.aresgen.http.Call;
import com.aresgen.http.EventStream;
import com.aresgen.http.EventStream.Ending;
import com.aresgen.http.Frame;
import com.aresgen.http.KeepAlive;
import com.aresgen.http.problem.Failure;
import com.aresgen.models.Completion;
import com.aresgen.models.Opening;
import com.aresgen.models.RunningAnswer;
import com.aresgen.models.TokenUsage;
import com.aresgen.models.Told;
import java.time.Duration;

/** One answer on its way from the model to the caller, chunk by chunk. */
final class StreamedTurn implements EventStream.Production {
    private final Call call;
    private final Turn turn;
    private final Turns turns;
    private final Opening.Begun begun;
    private final Duration silence;
    private final Chunks chunks;
    private final Told told = new Told();

    /**
     * One answer.
     *
     * @param silence after which the caller gets a comment
     */
    StreamedTurn(Call call, Turn turn, Turns turns, Opening.Begun begun, Duration silence) {
        this.call = call;
        this.turn = turn;
        this.turns = turns;
        this.begun = begun;
        this.silence = silence;
        this.chunks = new Chunks(turn, begun.fingerprint());
    }

    @Override
    public Ending run(EventStream.Sink sink) {
        try {
            var ending = told(sink);
            if (ending instanceof Ending.Failed) {
                turn.place().giveUp();
            }
            return ending;
        } finally {
            turn.place().letGo();
        }
    }

    private Ending told(EventStream.Sink sink) {
        try (var answer = begun.answer();
                var there = KeepAlive.over(sink, silence, answer::close)) {
            var listening = there.send(chunks.beginning());
            while (listening) {
                switch (answer.next()) {
                    case RunningAnswer.Event.Said(var piece) -> {
                        told.add(piece);
                        listening = piece.saysOnlyAnnotations() || there.send(chunks.said(piece));
                    }
                    case RunningAnswer.Event.Ended ended -> {
                        return ended(ended, there);
                    }
                    case RunningAnswer.Event.Broken(Failure failure) -> {
                        if (there.isOpen()) {
                            return broken(failure);
                        }
                        listening = false;
                    }
                }
            }
            return abandoned();
        }
    }

    private Ending ended(RunningAnswer.Event.Ended ended, EventStream.Sink sink) {
        var whole = new Completion.Answered(
                told.piece(), ended.finish(), ended.usage(), begun.fingerprint(), ended.warnings());
        Turns.meter(call, turn, ended.usage());
        var fault = turn.request().format().fault(whole);
        if (fault.isPresent()) {
            return new Ending.Failed(new Failure.OutputSchemaMismatch(
                    "The model did not keep to the form that was asked for: " + fault.get() + "."));
        }
        if (!whole.piece().annotations().isEmpty()) {
            sink.send(chunks.annotations(whole.piece().annotations()));
        }
        sink.send(chunks.finished(ended.finish(), Warnings.of(turn, ended.warnings())));
        if (turn.request().delivery().includeUsage()) {
            sink.send(chunks.usage(ended.usage()));
        }
        return new Ending.Complete(Frame.DONE, turns.completed(call, turn, whole));
    }

    private Ending broken(Failure failure) {
        Turns.meter(call, turn, usageSoFar());
        return new Ending.Failed(failure);
    }

    private Ending abandoned() {
        var usage = usageSoFar();
        Turns.meter(call, turn, usage);
        return new Ending.Abandoned(turns.cancelled(call, turn, told.piece(), usage));
    }

    /** Estimated: the model tells only at its end. */
    private TokenUsage usageSoFar() {
        return TokenUsage.estimated(turn.messages().stream().map(ChatMessage::text), told.piece());
    }
}
