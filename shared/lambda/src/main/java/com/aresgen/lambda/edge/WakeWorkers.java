package com.aresgen.lambda.edge;

import com.aresgen.http.Answer;
import com.aresgen.http.EventStream;
import com.aresgen.http.EventStream.Ending;
import com.aresgen.http.Handler;
import com.aresgen.http.Stage;
import com.aresgen.http.WakeUp;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/** Wakes workers for committed rows. Outside the commit: a worker that is woken before it would find nothing to do. */
record WakeWorkers(Family family) implements Stage {
    @Override
    public Handler around(Handler inner) {
        return call -> {
            var outcome = inner.handle(call);
            if (outcome instanceof Answer answer) {
                wake(answer.wakeUps());
                return answer.sequel().map(Supplier::get).orElse(answer);
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
        for (var wakeUp : wakeUps) {
            switch (wakeUp) {
                case WakeUp.Message(var queue, var message) ->
                    family.queues().get().wake(queue, message, Duration.ZERO);
                case WakeUp.Execution _, WakeUp.Resumption _ ->
                    family.executions().accept(wakeUp);
            }
        }
    }
}
