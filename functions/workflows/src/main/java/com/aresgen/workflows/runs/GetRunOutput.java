package com.aresgen.workflows.runs;

import com.aresgen.http.Answer;
import com.aresgen.http.Call;
import com.aresgen.http.Endpoint;
import com.aresgen.http.Outcome;
import com.aresgen.http.Route;
import com.aresgen.http.problem.NotFound;
import com.aresgen.http.problem.Problem;
import com.aresgen.http.values.Role;
import com.aresgen.store.runs.RunHead;
import com.aresgen.store.runs.RunStore;
import com.aresgen.store.runs.StepOutput;
import com.aresgen.store.runs.StepRow;
import com.aresgen.workflows.runs.view.RunViews;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** GET /v1/workflows/{id}/runs/{run_id}/outputs/{path+}: the whole output of a step, an item or the run. */
final class GetRunOutput implements Endpoint.Bodiless {
    private final RunPath paths;
    private final RunStore runs;

    @Inject
    GetRunOutput(RunPath paths, RunStore runs) {
        this.paths = paths;
        this.runs = runs;
    }

    @Override
    public Route route() {
        return Route.get("/v1/workflows/{id}/runs/{run_id}/outputs/{path+}").needs(Role.VIEWER);
    }

    @Override
    public Outcome handle(Call call) {
        return switch (paths.find(call)) {
            case RunPath.Found.Missing(var failure) -> new Outcome.Refusal(failure);
            case RunPath.Found.Run(var head) -> {
                var path = call.pathParameter("path");
                yield output(head, path)
                        .<Outcome>map(output -> Answer.ok(runs.read(head.id(), output)))
                        .orElseGet(() -> new Outcome.Refusal(new NotFound(Problem.STEP_NOT_FOUND, path)));
            }
        };
    }

    private Optional<StepOutput> output(RunHead head, String path) {
        return path.equals(RunViews.WHOLE)
                ? head.output()
                : Optional.ofNullable(runs.steps(head.id(), List.of(path)).get(path))
                        .flatMap(StepRow::output);
    }
}
