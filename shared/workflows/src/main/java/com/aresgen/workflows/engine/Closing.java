package com.aresgen.workflows.engine;

import com.aresgen.store.runs.OutputTooLarge;
import com.aresgen.store.runs.RunChange;
import com.aresgen.store.runs.RunHead.RunFailure;
import com.aresgen.store.runs.RunStatus;
import com.aresgen.store.runs.StepOutput;
import com.aresgen.store.runs.StepRow;
import com.aresgen.store.runs.StepStatus;
import com.aresgen.workflows.definition.Definition;
import com.aresgen.workflows.definition.Step;
import com.aresgen.workflows.definition.scope.EvaluationFailed;
import com.aresgen.workflows.engine.view.Look;
import com.aresgen.workflows.engine.view.Scopes;
import com.aresgen.workflows.engine.view.Standing;
import com.aresgen.workflows.engine.world.Ports;
import com.aresgen.workflows.engine.world.RunThread;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.node.JsonNodeFactory;

/** Ends a run: when its last steps have ended, or, once it is stopped, when its running attempts have. */
final class Closing {
    private final Ports ports;
    private final Scopes scopes;

    Closing(Ports ports, Scopes scopes) {
        this.ports = ports;
        this.scopes = scopes;
    }

    /** Lets no more steps begin; the first reason to stop stays. */
    void stop(String run, int generation, RunStatus end) {
        Rounds.until(() -> {
            var head = ports.records().head(run);
            if (head.isEmpty()
                    || head.get().generation() != generation
                    || head.get().status().isEnd()
                    || head.get().stopping().isPresent()) {
                return Optional.of(true);
            }
            var stopping = head.get().edit().stopping(Optional.of(end)).next();
            return Optional.of(ports.records().commit(new RunChange(run).put(stopping)))
                    .filter(done -> done);
        });
    }

    /** Ends what waits in a run that is stopped and, when nothing runs any more, the run. */
    void drain(Look look) {
        Rounds.until(() -> {
            var rows = ports.records().all(look.run());
            var open = rows.stream()
                    .filter(row -> !row.path().equals(RunThread.END))
                    .filter(row -> !row.status().isEnd() && !isCalling(row))
                    .limit(RunChange.MOST)
                    .toList();
            if (!open.isEmpty()) {
                cancel(look, open);
                return Optional.empty();
            }
            if (rows.stream().noneMatch(Closing::isCalling)) {
                close(look);
            }
            return Optional.of(true);
        });
    }

    private void cancel(Look look, List<StepRow> rows) {
        var now = ports.clock().instant();
        var change = new RunChange(look.run());
        for (var row : rows) {
            change.put(row.edit()
                    .status(StepStatus.CANCELLED)
                    .attempts(row.attempts().stream()
                            .map(attempt -> attempt.cancelled(now))
                            .toList())
                    .finishedAt(Optional.of(now))
                    .until(Optional.empty())
                    .next());
        }
        if (ports.records().commit(change)) {
            rows.stream()
                    .filter(row -> row.status() == StepStatus.WAITING)
                    .flatMap(row -> row.execution().stream())
                    .filter(name -> !name.equals(look.execution()))
                    .forEach(ports.executions()::stop);
        }
    }

    /** Whether an attempt runs; it ends by itself, and its cost is known then. */
    private static boolean isCalling(StepRow row) {
        return row.status() == StepStatus.RUNNING && row.items().isEmpty();
    }

    /** Ends the run, if it has not ended. Throws {@link UnbalancedLedger} if its costs do not add up. */
    void close(Look look) {
        var ended = Rounds.until(() -> {
            var head = ports.records().head(look.run());
            if (head.isEmpty()
                    || head.get().generation() != look.head().generation()
                    || head.get().status().isEnd()) {
                return Optional.of(false);
            }
            return commit(new Look(head.get(), look.definition(), look.execution()))
                    ? Optional.of(true)
                    : Optional.empty();
        });
        var root = RunThread.root(look.run(), look.head().generation()).execution();
        if (ended && !root.equals(look.execution())) {
            ports.executions().stop(root);
        }
    }

    private boolean commit(Look look) {
        var rows = ports.records().all(look.run());
        var cost = rows.stream().mapToLong(StepRow::costNanos).sum();
        var spent = ports.records().spent(look.run());
        if (cost != spent) {
            throw new UnbalancedLedger(look.run(), cost, spent);
        }
        return end(look, rows).map(end -> commit(look, end, cost)).orElse(false);
    }

    private boolean commit(Look look, End end, long cost) {
        var head = look.head()
                .edit()
                .status(end.status())
                .stopping(Optional.empty())
                .finishedAt(Optional.of(ports.clock().instant()))
                .costNanos(cost)
                .output(end.output())
                .error(end.failure())
                .next();
        var told = ports.events().of(head);
        var committed =
                ports.records().commit(new RunChange(look.run()).put(head).with(told.writes()));
        if (committed) {
            ports.events().wake(told.wakeUps());
        }
        return committed;
    }

    private record End(RunStatus status, Optional<StepOutput> output, Optional<RunFailure> failure) {
        static End failed(RunStatus status, String code, String message, Optional<String> step) {
            return new End(status, Optional.empty(), Optional.of(new RunFailure(code, message, step)));
        }
    }

    /** Empty if something has changed since the rows were read. */
    private Optional<End> end(Look look, List<StepRow> rows) {
        var stopping = look.head().stopping();
        if (stopping.isPresent()) {
            return Optional.of(
                    End.failed(stopping.get(), stopping.get().wire(), reason(stopping.get()), Optional.empty()));
        }
        var steps = rows.stream()
                .filter(row -> row.index().isEmpty())
                .collect(Collectors.toMap(StepRow::path, Function.identity()));
        var failure = look.definition().steps().stream()
                .flatMap(step -> Optional.ofNullable(steps.get(step.id())).stream())
                .filter(row -> Standing.isFailure(look.definition(), row))
                .filter(row -> !isTakenUp(look.definition(), steps, row.path()))
                .findFirst();
        return failure.map(row -> End.failed(
                        RunStatus.FAILED,
                        row.error().map(error -> error.code()).orElse("step_failed"),
                        row.error().map(error -> error.message()).orElse("The step failed."),
                        Optional.of(row.path())))
                .or(() -> succeeded(look, rows));
    }

    /** Whether a step that asks what became of its needs ran after the failure of this one. */
    private static boolean isTakenUp(Definition definition, Map<String, StepRow> rows, String failed) {
        return definition.dependents(failed).stream()
                .filter(id -> Standing.readsStatus(definition.step(id)))
                .anyMatch(id -> rows.containsKey(id) && rows.get(id).status() != StepStatus.SKIPPED);
    }

    private Optional<End> succeeded(Look look, List<StepRow> rows) {
        var known = look.definition().steps().stream().map(Step::id).collect(Collectors.toSet());
        var scope = scopes.of(
                look, rows.stream().filter(row -> known.contains(row.path())).toList());
        var output = JsonNodeFactory.instance.objectNode();
        for (var each : look.definition().outputs().entrySet()) {
            try {
                output.set(each.getKey(), each.getValue().evaluate(scope));
            } catch (EvaluationFailed failed) {
                return Optional.of(End.failed(
                        RunStatus.FAILED,
                        "output_failed",
                        "The output " + each.getKey() + " cannot be evaluated: " + failed.getMessage(),
                        Optional.empty()));
            }
        }
        try {
            return rows.stream()
                    .filter(row -> row.path().equals(RunThread.END))
                    .findFirst()
                    .flatMap(row ->
                            ports.records().keep(look.run(), row, look.head().generation(), output))
                    .map(kept -> new End(RunStatus.SUCCEEDED, Optional.of(kept), Optional.empty()));
        } catch (OutputTooLarge tooLarge) {
            return Optional.of(
                    End.failed(RunStatus.FAILED, Attempts.TOO_LARGE, tooLarge.getMessage(), Optional.empty()));
        }
    }

    private static String reason(RunStatus status) {
        return switch (status) {
            case CANCELLED -> "The run was cancelled.";
            case TIMED_OUT -> "The run did not end before its deadline.";
            default -> "The run has spent its budget.";
        };
    }
}
