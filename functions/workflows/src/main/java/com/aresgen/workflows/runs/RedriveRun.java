package com.aresgen.workflows.runs;

import com.aresgen.http.Answer;
import com.aresgen.http.Call;
import com.aresgen.http.Endpoint;
import com.aresgen.http.Outcome;
import com.aresgen.http.Payload;
import com.aresgen.http.Route;
import com.aresgen.http.body.Fields;
import com.aresgen.http.body.UsdAmount;
import com.aresgen.http.problem.Failure;
import com.aresgen.http.problem.NotFound;
import com.aresgen.http.problem.Problem;
import com.aresgen.http.values.Headers;
import com.aresgen.http.values.Role;
import com.aresgen.store.runs.RunHead;
import com.aresgen.store.runs.RunStatus;
import com.aresgen.store.runs.RunStore;
import com.aresgen.store.runs.StepRow;
import com.aresgen.store.runs.StepStatus;
import com.aresgen.store.workflows.WorkflowStore;
import com.aresgen.workflows.definition.Definition;
import com.aresgen.workflows.definition.Step;
import com.aresgen.workflows.machine.PinnedDefinitions;
import com.aresgen.workflows.machine.RunStarts;
import com.aresgen.workflows.runs.view.RunViews;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** POST /v1/workflows/{id}/runs/{run_id}/redrive: the same run goes on, and does not repeat what it has finished. */
final class RedriveRun implements Endpoint<RedriveRun.Redrive> {
    /** Redrives of one run: its attempts are kept. */
    private static final int MOST = 50;

    private final RunPath paths;
    private final RunStore runs;
    private final WorkflowStore workflows;
    private final PinnedDefinitions definitions;
    private final RunViews views;
    private final RunStarts starts;
    private final InstantSource clock;

    @Inject
    RedriveRun(
            RunPath paths,
            RunStore runs,
            WorkflowStore workflows,
            PinnedDefinitions definitions,
            RunViews views,
            RunStarts starts,
            InstantSource clock) {
        this.paths = paths;
        this.runs = runs;
        this.workflows = workflows;
        this.definitions = definitions;
        this.views = views;
        this.starts = starts;
        this.clock = clock;
    }

    /**
     * From where, onto which version, with which budget.
     *
     * @param fromStep this step and all that depends on it run again, finished or not
     * @param version empty: the version that the run has
     * @param maxCostNanos empty: the budget that it has
     */
    record Redrive(Optional<String> fromStep, Optional<Long> version, Optional<Long> maxCostNanos) {}

    @Override
    public Route route() {
        return Route.post("/v1/workflows/{id}/runs/{run_id}/redrive")
                .needs(Role.EDITOR)
                .quoting();
    }

    @Override
    public Redrive read(Fields fields) {
        return new Redrive(
                Optional.ofNullable(fields.text("from_step")),
                RunStart.version(fields),
                UsdAmount.nanos(fields, "max_cost_usd"));
    }

    @Override
    public Outcome handle(Call call, Redrive redrive) {
        return switch (paths.find(call)) {
            case RunPath.Found.Missing(var failure) -> new Outcome.Refusal(failure);
            case RunPath.Found.Run(var head) ->
                refusal(call, head, redrive)
                        .<Outcome>map(Outcome.Refusal::new)
                        .orElseGet(() -> redriven(call, head, redrive));
        };
    }

    private Optional<Failure> refusal(Call call, RunHead head, Redrive redrive) {
        if (!head.status().isEnd()) {
            return refused("not_ended", "The run has not ended. Cancel it first, or wait.");
        }
        if (head.status() == RunStatus.SUCCEEDED && redrive.fromStep().isEmpty()) {
            return refused("succeeded", "The run has succeeded. Name a `from_step` to run it and what follows again.");
        }
        if (head.generation() > MOST) {
            return refused("too_often", "The run was redriven " + MOST + " times. Start another.");
        }
        var version = redrive.version().orElse(head.workflowVersion());
        var known = workflows
                .find(head.workflow(), call.caller().workspace())
                .flatMap(newest -> workflows.version(newest, version));
        if (known.isEmpty()) {
            return Optional.of(
                    new NotFound(Problem.VERSION_NOT_FOUND, Long.toString(version), Optional.of("/version")));
        }
        var definition = definitions.of(head.workflow(), version);
        var steps = definition.steps().stream().collect(Collectors.toMap(Step::id, Function.identity()));
        var from = redrive.fromStep();
        if (from.isPresent() && !steps.containsKey(from.get())) {
            return Optional.of(new NotFound(Problem.STEP_NOT_FOUND, from.get(), Optional.of("/from_step")));
        }
        return changed(head, definition);
    }

    /** A finished step that the version does not have, or has otherwise. */
    private Optional<Failure> changed(RunHead head, Definition definition) {
        var steps = definition.steps().stream().collect(Collectors.toMap(Step::id, Step::hash));
        return runs.all(head.id()).stream()
                .filter(row ->
                        row.status() == StepStatus.SUCCEEDED && row.index().isEmpty())
                .filter(row -> !row.hash().equals(steps.get(row.path())))
                .map(StepRow::path)
                .findFirst()
                .flatMap(step -> refused(
                        "changed_step",
                        "The step " + step + " is finished, and the version has another or none of this id."));
    }

    private static Optional<Failure> refused(String reason, String detail) {
        return Optional.of(new NotRedrivable(reason, detail));
    }

    private Outcome redriven(Call call, RunHead head, Redrive redrive) {
        var now = clock.instant();
        var version = redrive.version().orElse(head.workflowVersion());
        var next = head.edit()
                .workflowVersion(version)
                .startedBy(call.caller().actor().id())
                .role(call.caller().role())
                .status(RunStatus.QUEUED)
                .stopping(Optional.empty())
                .generation(head.generation() + 1)
                .fromStep(redrive.fromStep())
                .maxCostNanos(redrive.maxCostNanos().or(head::maxCostNanos))
                .finishedAt(Optional.empty())
                .deadline(now.plus(definitions.of(head.workflow(), version).timeout()))
                .output(Optional.empty())
                .error(Optional.empty())
                .next();
        return new Answer(202, Payload.json(views.whole(next)), Headers.NONE)
                .quoting(head.workflow())
                .writing(runs.update(next))
                .writing(runs.quotedBy(call, head.id()))
                .waking(starts.of(next));
    }
}
