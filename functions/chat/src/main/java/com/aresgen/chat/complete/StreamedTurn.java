package com.aresgen.chat.complete;

import com.aresgen.http.Call;
import com.aresgen.http.EventStream;
import com.aresgen.http.EventStream.Ending;
import com.aresgen.http.Frame;
import com.aresgen.http.KeepAlive;
import com.aresgen.http.problem.Failure;
import com.aresgen.models.answer.RunningAnswer.Event;
import com.aresgen.models.asking.MeteredAnswer;
import com.aresgen.models.failure.OutputSchemaMismatch;
import java.time.Duration;

/** One answer on its way from the model to the caller, chunk by chunk. */
final class StreamedTurn implements EventStream.Production {
    private final Call call;
    private final ChatTurn turn;
    private final ChatTurns turns;
    private final MeteredAnswer answer;
    private final Duration silence;
    private final ChunkFactory chunks;

    /**
     * One answer.
     *
     * @param silence after which the caller gets a keep-alive comment
     */
    StreamedTurn(Call call, ChatTurn turn, ChatTurns turns, MeteredAnswer answer, Duration silence) {
        this.call = call;
        this.turn = turn;
        this.turns = turns;
        this.answer = answer;
        this.silence = silence;
        this.chunks = new ChunkFactory(turn, answer.fingerprint());
    }

    @Override
    public Ending run(EventStream.Sink sink) {
        try (answer;
                var caller = KeepAlive.over(sink, silence, answer::close)) {
            var listening = caller.send(chunks.beginning());
            while (listening) {
                switch (answer.next()) {
                    case Event.Part(var piece) ->
                        listening = piece.hasOnlyAnnotations() || caller.send(chunks.chunk(piece));
                    case Event.Ended ended -> {
                        return ended(ended, caller);
                    }
                    case Event.Broken(Failure failure) -> {
                        // A caller that leaves breaks the answer; a wrong form does not depend on the caller.
                        if (caller.isOpen() || failure instanceof OutputSchemaMismatch) {
                            return new Ending.Failed(failure);
                        }
                        listening = false;
                    }
                }
            }
            var part = answer.abandon();
            return new Ending.Abandoned(turns.cancelled(call, turn, part, turn.report(part.piece())));
        }
    }

    private Ending ended(Event.Ended ended, EventStream.Sink sink) {
        var whole = answer.whole(ended);
        if (!whole.piece().annotations().isEmpty()) {
            sink.send(chunks.annotations(whole.piece().annotations()));
        }
        var voice = turn.report(whole.piece());
        sink.send(chunks.finished(
                ended.finish(), Warnings.of(turn, ended.warnings()).texts(), voice));
        if (turn.request().delivery().includeUsage()) {
            sink.send(chunks.usage(ended.usage()));
        }
        return new Ending.Complete(Frame.DONE, turns.completed(call, turn, whole, voice));
    }
}
