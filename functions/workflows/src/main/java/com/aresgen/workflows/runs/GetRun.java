package com.aresgen.workflows.runs;

import com.aresgen.http.Answer;
import com.aresgen.http.Call;
import com.aresgen.http.Endpoint;
import com.aresgen.http.EntityTag;
import com.aresgen.http.Outcome;
import com.aresgen.http.Route;
import com.aresgen.http.problem.InvalidBody;
import com.aresgen.http.values.Role;
import com.aresgen.store.runs.RunHead;
import com.aresgen.store.runs.RunStore;
import com.aresgen.store.runs.StepRow;
import com.aresgen.workflows.runs.view.RunViews;
import jakarta.inject.Inject;
import java.util.List;

/** GET /v1/workflows/{id}/runs/{run_id}, which waits for news if it is asked to. */
final class GetRun implements Endpoint.Bodiless {
    private static final String WAIT = "wait";

    private final RunPath paths;
    private final RunStore runs;
    private final RunViews views;
    private final Patience patience;

    @Inject
    GetRun(RunPath paths, RunStore runs, RunViews views, Patience patience) {
        this.paths = paths;
        this.runs = runs;
        this.views = views;
        this.patience = patience;
    }

    @Override
    public Route route() {
        return Route.get("/v1/workflows/{id}/runs/{run_id}").needs(Role.VIEWER).withParameters(WAIT);
    }

    @Override
    public Outcome handle(Call call) {
        var wait = call.query().first(WAIT);
        if (wait.isPresent() && !wait.get().matches("[0-9]|1[0-9]|2[0-5]")) {
            return new Outcome.Refusal(InvalidBody.ofParameter(WAIT, "must be 0 to 25 seconds"));
        }
        return switch (paths.find(call)) {
            case RunPath.Found.Missing(var failure) -> new Outcome.Refusal(failure);
            case RunPath.Found.Run(var head) ->
                answer(
                        call,
                        wait.map(Integer::parseInt)
                                .map(seconds -> awaited(call, head, seconds))
                                .orElse(head));
        };
    }

    /** Until the run has ended; for a caller that knows a state of it, until that has changed. */
    private RunHead awaited(Call call, RunHead first, int seconds) {
        if (call.headers().first("If-None-Match").isEmpty()) {
            return first.status().isEnd()
                    ? first
                    : patience.untilEnded(first.id(), seconds).orElse(first);
        }
        var latest = new RunHead[] {first};
        patience.until(seconds, () -> {
            latest[0] = runs.head(first.id()).orElse(latest[0]);
            return latest[0].status().isEnd()
                    || !tag(latest[0], runs.all(first.id())).isKnownTo(call);
        });
        return latest[0];
    }

    private Outcome answer(Call call, RunHead head) {
        var rows = runs.all(head.id());
        var tag = tag(head, rows);
        return tag.isKnownTo(call)
                ? tag.notModified()
                : Answer.ok(views.whole(head, rows)).with(tag.headers());
    }

    /** Each change of the run or of a step adds one to a version. */
    private static EntityTag tag(RunHead head, List<StepRow> rows) {
        var changes = rows.stream()
                .mapToLong(StepRow::version)
                .map(version -> version + 1)
                .sum();
        return new EntityTag("\"" + head.version() + "." + changes + "\"");
    }
}
