package com.aresgen.workflows.runs;

import com.aresgen.http.Answer;
import com.aresgen.http.Call;
import com.aresgen.http.Endpoint;
import com.aresgen.http.Outcome;
import com.aresgen.http.Payload;
import com.aresgen.http.Route;
import com.aresgen.http.values.Headers;
import com.aresgen.http.values.Role;
import com.aresgen.store.runs.RunHead;
import com.aresgen.store.runs.RunStatus;
import com.aresgen.store.runs.RunStore;
import com.aresgen.workflows.machine.RunStarts;
import com.aresgen.workflows.runs.view.RunViews;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.Optional;

/**
 * POST /v1/workflows/{id}/runs/{run_id}/cancel. No step begins any more; what runs ends by itself, and its cost is
 * known then. A run that has ended is answered as it is.
 */
final class CancelRun implements Endpoint.Bodiless {
    private final RunPath paths;
    private final RunStore runs;
    private final RunViews views;
    private final RunStarts starts;
    private final InstantSource clock;

    @Inject
    CancelRun(RunPath paths, RunStore runs, RunViews views, RunStarts starts, InstantSource clock) {
        this.paths = paths;
        this.runs = runs;
        this.views = views;
        this.starts = starts;
        this.clock = clock;
    }

    @Override
    public Route route() {
        return Route.post("/v1/workflows/{id}/runs/{run_id}/cancel")
                .needs(Role.EDITOR)
                .quoting();
    }

    @Override
    public Outcome handle(Call call) {
        return switch (paths.find(call)) {
            case RunPath.Found.Missing(var failure) -> new Outcome.Refusal(failure);
            case RunPath.Found.Run(var head) -> cancelled(call, head);
        };
    }

    private Outcome cancelled(Call call, RunHead head) {
        if (head.status().isEnd() || head.stopping().isPresent()) {
            return answer(call, head);
        }
        var stopping = head.edit().stopping(Optional.of(RunStatus.CANCELLED)).next();
        return answer(call, stopping).writing(runs.update(stopping)).waking(starts.stopping(head, clock.instant()));
    }

    private Answer answer(Call call, RunHead head) {
        return new Answer(202, Payload.json(views.whole(head)), Headers.NONE)
                .quoting(head.workflow())
                .writing(runs.quotedBy(call, head.id()));
    }
}
