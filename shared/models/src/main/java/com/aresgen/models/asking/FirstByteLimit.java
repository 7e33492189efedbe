package com.aresgen.models.asking;

import com.aresgen.http.Actor;
import com.aresgen.http.Call;
import com.aresgen.http.problem.Failure;
import com.aresgen.models.Deadlines;
import com.aresgen.models.failure.UpstreamTimeout;
import com.aresgen.models.failure.WholeAnswerTimeout;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Bounds how long a caller waits for the first byte of an answer, since the connection to a caller is cut when it has been
 * silent for too long. A whole answer is silent until its end, a stream until the first event of a model.
 *
 * @param most from the moment at which the call was received
 */
public record FirstByteLimit(Duration most, InstantSource clock) {
    /** Providers give up 2 s before a deadline, so that the answer can be stored; one more for what comes after that. */
    private static final Duration MARGIN = Duration.ofSeconds(3);

    public Deadlines of(Call call) {
        return new Deadlines(bounds(call) ? end(call) : call.deadline(), call.deadline());
    }

    /** The failure of a whole answer, with the advice to stream if this limit is its cause. */
    public Failure explained(Call call, Failure failure) {
        var isOver = bounds(call) && !clock.instant().isBefore(end(call).minus(MARGIN));
        return failure instanceof UpstreamTimeout && isOver ? new WholeAnswerTimeout(most) : failure;
    }

    /** The call of a run has no connection, but a deadline of its step. */
    private boolean bounds(Call call) {
        return !(call.caller().actor() instanceof Actor.Run) && end(call).isBefore(call.deadline());
    }

    private Instant end(Call call) {
        return call.receivedAt().plus(most);
    }
}
