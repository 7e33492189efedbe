package com.aresgen.lambda.edge;

import com.aresgen.http.Answer;
import com.aresgen.http.Handler;
import com.aresgen.http.Stage;
import com.aresgen.http.WakeUp;
import com.aresgen.lambda.work.Queues;
import java.time.Duration;

/** Wakes workers for what was committed. Outside the commit: a worker that is told too early would find nothing to do. */
record Waking(Queues queues) implements Stage {
    @Override
    public Handler around(Handler inner) {
        return call -> {
            var outcome = inner.handle(call);
            if (outcome instanceof Answer answer) {
                answer.writes().stream()
                        .filter(WakeUp.class::isInstance)
                        .map(WakeUp.class::cast)
                        .forEach(wake -> queues.wake(wake.queue(), wake.message(), Duration.ZERO));
            }
            return outcome;
        };
    }
}
