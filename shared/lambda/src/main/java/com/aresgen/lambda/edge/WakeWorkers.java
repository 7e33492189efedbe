package com.aresgen.lambda.edge;

import com.aresgen.http.Answer;
import com.aresgen.http.EventStream;
import com.aresgen.http.EventStream.Ending;
import com.aresgen.http.Handler;
import com.aresgen.http.Stage;
import com.aresgen.http.WakeUp;
import com.aresgen.lambda.work.Queues;
import java.time.Duration;
import java.util.List;

/** Wakes workers for committed rows. Outside the commit: a worker that is woken before it would find nothing to do. */
record WakeWorkers(Queues queues) implements Stage {
    @Override
    public Handler around(Handler inner) {
        return call -> {
            var outcome = inner.handle(call);
            if (outcome instanceof Answer answer) {
                wake(answer.wakeUps());
            }
            return outcome instanceof EventStream stream
                    ? stream.around(production -> sink -> ended(production.run(sink)))
                    : outcome;
        };
    }

    private Ending ended(Ending ending) {
        switch (ending) {
            case Ending.Complete(var _, var _, var wakeUps) -> wake(wakeUps);
            case Ending.Abandoned(var _, var wakeUps) -> wake(wakeUps);
            case Ending.Failed _, Ending.Decision _ -> {}
        }
        return ending;
    }

    private void wake(List<WakeUp> wakeUps) {
        wakeUps.forEach(wake -> queues.wake(wake.queue(), wake.message(), Duration.ZERO));
    }
}
