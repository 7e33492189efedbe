package com.aresgen.workflows.engine;

import com.aresgen.store.runs.Items;
import com.aresgen.store.runs.RunChange;
import com.aresgen.store.runs.StepEdit;
import com.aresgen.store.runs.StepRow;
import com.aresgen.store.runs.StepStatus;
import com.aresgen.workflows.definition.Step;
import com.aresgen.workflows.definition.scope.EvaluationFailed;
import com.aresgen.workflows.engine.view.Look;
import com.aresgen.workflows.engine.view.Scopes;
import com.aresgen.workflows.engine.view.Standing;
import com.aresgen.workflows.engine.world.Ports;
import com.aresgen.workflows.engine.world.RunThread;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Begins a step whose needs have ended: skips it, or starts its items, or what it does. */
final class Beginning {
    /** Steps and items that one run may execute; a step with {@code for_each} counts by its items. */
    static final int MOST_EXECUTIONS = 1_000;

    private final Ports ports;
    private final Scopes scopes;
    private final StepEnds ends;
    private final Attempts attempts;
    private final OwnSteps own;

    Beginning(Ports ports, Scopes scopes, StepEnds ends, Attempts attempts, OwnSteps own) {
        this.ports = ports;
        this.scopes = scopes;
        this.ends = ends;
        this.attempts = attempts;
        this.own = own;
    }

    /** One change, unless something has changed since the row was read; then the caller looks again. */
    void begin(Look look, StepRow row) {
        var step = look.definition().step(row.step());
        try {
            if (row.index().isEmpty()) {
                if (!runs(look, step)) {
                    ends.commit(look, ended(row, look), StepStatus.SKIPPED, 0);
                    return;
                }
                if (step.forEach().isPresent()) {
                    beginItems(look, row, step);
                    return;
                }
            }
            switch (step.uses()) {
                case TRANSFORM, WAIT, APPROVAL -> own.begin(look, row, step);
                default -> attempts.begin(look, row);
            }
        } catch (EvaluationFailed failed) {
            own.fail(look, row, failed.code().wire(), failed.getMessage());
        }
    }

    private boolean runs(Look look, Step step) throws EvaluationFailed {
        var direct = ports.records().steps(look.run(), step.needs()).values();
        var standing = Standing.of(look.definition(), direct);
        if (!Standing.readsStatus(step) && !standing.allSucceeded()) {
            return false;
        }
        return step.when().isEmpty() || step.when().get().test(scopes.of(look, step));
    }

    private StepEdit ended(StepRow row, Look look) {
        return row.edit()
                .execution(Optional.of(look.execution()))
                .finishedAt(Optional.of(ports.clock().instant()));
    }

    private void beginItems(Look look, StepRow row, Step step) throws EvaluationFailed {
        var list = scopes.items(step, scopes.of(look, step));
        if (!list.isArray()) {
            own.fail(look, row, "expression_failed", "The items of for_each are no list.");
            return;
        }
        var all = ports.records().all(look.run());
        var others = all.stream()
                .filter(each -> !each.path().equals(RunThread.END)
                        && !each.path().equals(row.path())
                        && each.items().isEmpty())
                .count();
        if (others + list.size() > MOST_EXECUTIONS) {
            own.fail(
                    look,
                    row,
                    "limit_exceeded",
                    "for_each has " + list.size() + " items; a run executes at most " + MOST_EXECUTIONS
                            + " steps and items.");
            return;
        }
        var items = items(row, list.size(), all);
        if (items.isEmpty()) {
            var begun = started(look, row, new Items(list.size(), List.of(), list.size(), list.size(), false));
            ports.records().commit(new RunChange(look.run()).put(begun));
            return;
        }
        var claimed = items.get().claim(step.forEach().orElseThrow().maxConcurrency());
        var parent = started(look, row, claimed);
        var change = new RunChange(look.run()).put(parent);
        ends.claim(look, parent, StepEnds.claims(items.get(), claimed, row.path()))
                .forEach(change::put);
        ports.records().commit(change);
    }

    private StepRow started(Look look, StepRow row, Items items) {
        return row.edit()
                .status(StepStatus.RUNNING)
                .execution(Optional.of(look.execution()))
                .startedAt(Optional.of(ports.clock().instant()))
                .items(Optional.of(items))
                .next();
    }

    /** What there is to do; empty if nothing is. A list that is the same as before does not repeat what succeeded. */
    private static Optional<Items> items(StepRow row, int size, List<StepRow> all) {
        if (size == 0) {
            return Optional.empty();
        }
        if (row.items().isEmpty() || row.items().get().size() != size) {
            return Optional.of(new Items(size, List.of(), 0, 0, false));
        }
        var succeeded = all.stream()
                .filter(other -> other.index().isPresent() && other.step().equals(row.path()))
                .filter(other -> other.status() == StepStatus.SUCCEEDED)
                .map(other -> other.index().get())
                .collect(Collectors.toSet());
        var todo = IntStream.range(0, size)
                .boxed()
                .filter(i -> !succeeded.contains(i))
                .toList();
        return todo.isEmpty() ? Optional.empty() : Optional.of(new Items(size, new ArrayList<>(todo), 0, 0, false));
    }
}
