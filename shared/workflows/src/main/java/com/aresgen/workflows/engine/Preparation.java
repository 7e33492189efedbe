package com.aresgen.workflows.engine;

import com.aresgen.store.runs.Items;
import com.aresgen.store.runs.RunChange;
import com.aresgen.store.runs.RunHead;
import com.aresgen.store.runs.RunStatus;
import com.aresgen.store.runs.StepRow;
import com.aresgen.store.runs.StepStatus;
import com.aresgen.workflows.definition.Definition;
import com.aresgen.workflows.definition.Step;
import com.aresgen.workflows.engine.view.Graph;
import com.aresgen.workflows.engine.view.Look;
import com.aresgen.workflows.engine.world.Ports;
import com.aresgen.workflows.engine.world.RunThread;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes the steps of a generation before any of them begins: all of a new run; of one that is redriven, those that
 * must run again. May be repeated, and be overtaken by another that does the same.
 */
final class Preparation {
    private final Ports ports;

    Preparation(Ports ports) {
        this.ports = ports;
    }

    /** The head of the run, whose steps are written now; empty if the generation is over. */
    Optional<RunHead> prepare(Look first) {
        return Rounds.until(() -> {
            var head = ports.records().head(first.run());
            if (head.isEmpty()
                    || head.get().generation() != first.head().generation()
                    || head.get().status().isEnd()) {
                return Optional.of(Optional.<RunHead>empty());
            }
            if (head.get().prepared() == head.get().generation()) {
                return Optional.of(head);
            }
            var prepared = round(head.get(), first.definition());
            return prepared.isPresent() ? Optional.of(prepared) : Optional.empty();
        });
    }

    private Optional<RunHead> round(RunHead head, Definition definition) {
        var rows = new HashMap<String, StepRow>();
        if (head.generation() > 1) {
            ports.records().all(head.id()).forEach(row -> rows.put(row.path(), row));
        }
        var writes = new ArrayList<StepRow>();
        for (var row : plan(head, definition, rows)) {
            var old = rows.get(row.path());
            if (old == null || old.generation() != head.generation()) {
                writes.add(row);
            }
        }
        var now = ports.clock().instant();
        var prepared = head.edit()
                .prepared(head.generation())
                .status(RunStatus.RUNNING)
                .startedAt(Optional.of(head.startedAt().orElse(now)))
                .next();
        // The head comes with the last of them: then all are written.
        var full = writes.size() / RunChange.MOST;
        for (int i = 0; i < full; i++) {
            if (!commit(new RunChange(head.id()), writes.subList(i * RunChange.MOST, (i + 1) * RunChange.MOST))) {
                return Optional.empty();
            }
        }
        var last = new RunChange(head.id()).put(prepared);
        return commit(last, writes.subList(full * RunChange.MOST, writes.size()))
                ? Optional.of(prepared)
                : Optional.empty();
    }

    private boolean commit(RunChange change, List<StepRow> rows) {
        rows.forEach(change::put);
        return ports.records().commit(change);
    }

    private static List<StepRow> plan(RunHead head, Definition definition, Map<String, StepRow> rows) {
        var again = again(head, definition, rows);
        var from = head.fromStep().map(step -> Graph.from(definition, step)).orElse(Set.of());
        var planned = new ArrayList<StepRow>();
        int last = 0;
        for (var step : definition.steps()) {
            if (again.contains(step.id())) {
                var pending =
                        (int) step.needs().stream().filter(again::contains).count();
                var dependents = definition.dependents(step.id()).stream()
                        .filter(again::contains)
                        .toList();
                last += dependents.isEmpty() ? 1 : 0;
                var fresh = StepRow.pending(
                        step.id(),
                        step.hash(),
                        pending,
                        dependents.isEmpty() ? List.of(RunThread.END) : dependents,
                        head.generation());
                planned.add(planned(rows, fresh, pending == 0 && !from.contains(step.id())));
            }
        }
        planned.add(planned(rows, StepRow.pending(RunThread.END, "", last, List.of(), head.generation()), false));
        return planned;
    }

    /** @param goesOn whether a list keeps the items that succeeded: it is the same as before */
    private static StepRow planned(Map<String, StepRow> rows, StepRow fresh, boolean goesOn) {
        var old = rows.get(fresh.path());
        if (old == null) {
            return fresh;
        }
        return anew(old, fresh, goesOn && old.hash().equals(fresh.hash()) ? old.items() : Optional.empty());
    }

    /** The steps that run in this generation: those without an end that counts, and what the caller begins from. */
    static Set<String> again(RunHead head, Definition definition, Map<String, StepRow> rows) {
        var again = new HashSet<String>();
        head.fromStep().ifPresent(step -> again.addAll(Graph.from(definition, step)));
        definition.steps().stream()
                .filter(step -> !isKept(step, rows.get(step.id())))
                .map(Step::id)
                .forEach(again::add);
        // A step that was skipped is judged anew when one that it needs is.
        boolean more = true;
        while (more) {
            more = false;
            for (var step : definition.steps()) {
                var row = rows.get(step.id());
                if (row != null
                        && row.status() == StepStatus.SKIPPED
                        && step.needs().stream().anyMatch(again::contains)) {
                    more |= again.add(step.id());
                }
            }
        }
        return again;
    }

    private static boolean isKept(Step step, @Nullable StepRow row) {
        return row != null
                && (row.status() == StepStatus.SUCCEEDED
                        || row.status() == StepStatus.SKIPPED
                        || (row.status() == StepStatus.FAILED && step.continuesOnError()));
    }

    /** The row of an earlier generation, ready to begin again like {@code fresh}; its attempts stay in the ledger. */
    static StepRow anew(StepRow old, StepRow fresh, Optional<Items> items) {
        return old.edit()
                .hash(fresh.hash())
                .status(StepStatus.PENDING)
                .pending(fresh.pending())
                .releases(fresh.releases())
                .generation(fresh.generation())
                .earlier(old.attempts().size())
                .execution(Optional.empty())
                .startedAt(Optional.empty())
                .finishedAt(Optional.empty())
                .until(Optional.empty())
                .output(Optional.empty())
                .error(Optional.empty())
                .items(items)
                .approval(Optional.empty())
                .next(Optional.empty())
                .next();
    }
}
