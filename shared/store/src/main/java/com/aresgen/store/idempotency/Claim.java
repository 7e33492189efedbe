package com.aresgen.store.idempotency;

import com.aresgen.http.Answer;
import com.aresgen.http.Call;
import com.aresgen.http.EventStream;
import com.aresgen.http.EventStream.Ending;
import com.aresgen.http.Outcome;
import com.aresgen.http.ScopeGuard;
import com.aresgen.http.Write;
import com.aresgen.store.items.Lease;
import com.aresgen.store.items.Transaction;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An idempotency record that this call owns. Closing it before {@link #complete} releases the record, also after
 * {@link #take} threw: DynamoDB may have stored the claim although its answer was lost. For one thread.
 */
final class Claim implements AutoCloseable {
    private final ResponseStore responses;
    private final Transaction transaction;
    private final InstantSource clock;
    private final Slot slot;
    private final Call call;
    private final Duration beat;
    private final Lease lease;
    private final ScopeGuard held;

    Claim(ResponseStore responses, Transaction transaction, InstantSource clock, Duration beat, Slot slot, Call call) {
        this.responses = responses;
        this.transaction = transaction;
        this.clock = clock;
        this.beat = beat;
        this.slot = slot;
        this.call = call;
        this.lease = new Lease(end -> responses.renew(slot, end, clock.instant()), clock, call.deadline(), beat);
        this.held = new ScopeGuard(() -> responses.release(slot));
    }

    /** Empty if this call owns the record now; otherwise the record that another call has stored. */
    Optional<ExistingRecord> take() {
        var existing = responses.claim(slot, lease.end(), clock.instant());
        existing.ifPresentOrElse(_ -> held.dismiss(), lease::keep);
        return existing;
    }

    /** One round of a decision. */
    Outcome complete(Outcome.Decision decision) {
        var outcome = decision.decide().get();
        return outcome instanceof Answer answer ? complete(answer) : outcome;
    }

    Outcome complete(Answer answer) {
        var writes = new ArrayList<Write>(responses.complete(slot, SealedBody.of(answer, call, slot), clock.instant()));
        writes.addAll(answer.writes());
        var refused = transaction.commit(writes);
        if (refused.isPresent()) {
            return new Outcome.Refusal(refused.get().failure());
        }
        held.dismiss();
        return answer;
    }

    /** Hands the record over to a second claim, which lives as long as the stream. */
    EventStream holdDuring(EventStream stream) {
        held.dismiss();
        return stream.around(production -> sink -> {
            try (var claim = new Claim(responses, transaction, clock, beat, slot, call)) {
                claim.lease.keep();
                return claim.produce(stream, sink);
            }
        });
    }

    /**
     * Commits the frames that were sent, as the answer for replays, with the stream's writes; then sends the last
     * frame.
     */
    private Ending produce(EventStream stream, EventStream.Sink sink) {
        var recording = new Recording(sink);
        return ended(stream, sink, recording, stream.production().run(recording));
    }

    private Ending ended(EventStream stream, EventStream.Sink sink, Recording recording, Ending ending) {
        return switch (ending) {
            case Ending.Failed failed -> failed;
            case Ending.Decision(var decide) -> Decisions.ending(() -> ended(stream, sink, recording, decide.get()));
            case Ending.Abandoned _ -> throw new IllegalStateException("A recorded stream is never abandoned");
            case Ending.Complete(var last, var writes, var wakeUps) ->
                switch (complete(recording.answer(stream, last).writing(writes))) {
                    case Outcome.Refusal(var failure, var _) -> new Ending.Failed(failure);
                    default -> {
                        sink.send(last);
                        yield new Ending.Complete(last, List.of(), wakeUps);
                    }
                };
        };
    }

    @Override
    public void close() {
        lease.close();
        held.close();
    }
}
