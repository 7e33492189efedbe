package com.aresgen.workflows.engine;

import com.aresgen.store.runs.Items;
import com.aresgen.store.runs.RunChange;
import com.aresgen.store.runs.RunRecords;
import com.aresgen.store.runs.StepEdit;
import com.aresgen.store.runs.StepRow;
import com.aresgen.store.runs.StepStatus;
import com.aresgen.workflows.definition.ForEach;
import com.aresgen.workflows.engine.view.Look;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Ends a step: its row, and what waits for it, in one transaction. */
final class StepEnds {
    private final RunRecords records;

    StepEnds(RunRecords records) {
        this.records = records;
    }

    /**
     * Commits the end of a step, and releases the steps that need it; of an item, counts it and begins the next.
     *
     * @param ended the row with its end, made from the one that was read
     * @return false if something has changed since
     */
    boolean commit(Look look, StepEdit ended, StepStatus status, long spentNanos) {
        ended.status(status).until(Optional.empty());
        var row = ended.next();
        var change = new RunChange(look.run()).spend(spentNanos);
        if (row.index().isEmpty()) {
            return records.commit(change.put(row).release(row.releases()));
        }
        var parent = parent(look, row);
        if (parent.status() != StepStatus.RUNNING || parent.items().isEmpty()) {
            return records.commit(change.put(row));
        }
        var items = parent.items().get();
        var forEach = look.definition().step(row.step()).forEach().orElseThrow();
        var counted = items.finishOne(stops(forEach, status));
        var claimed = counted.claim(1);
        var next = claims(counted, claimed, parent.path());
        var children = claim(look, parent, next);
        change.put(ended.next(next.stream().findFirst()).next())
                .put(parent.edit().items(Optional.of(claimed)).next());
        children.forEach(change::put);
        return records.commit(change);
    }

    /** The step of which this row is an item. */
    StepRow parent(Look look, StepRow item) {
        var parent = records.steps(look.run(), List.of(item.step())).get(item.step());
        if (parent == null) {
            throw new IllegalStateException("The item " + item.path() + " has no step");
        }
        return parent;
    }

    /** The rows of items that begin: new ones, or those of an earlier generation, whose attempts stay. */
    List<StepRow> claim(Look look, StepRow parent, List<String> paths) {
        var generation = look.head().generation();
        var existing = generation == 1 ? Map.<String, StepRow>of() : records.steps(look.run(), paths);
        var rows = new ArrayList<StepRow>();
        for (var path : paths) {
            var fresh = StepRow.pending(path, parent.hash(), 0, List.of(), generation);
            var old = existing.get(path);
            rows.add(old == null ? fresh : Preparation.anew(old, fresh, Optional.empty()));
        }
        return rows;
    }

    /** The paths of the items that {@code after} has claimed more than {@code before}. */
    static List<String> claims(Items before, Items after, String path) {
        var paths = new ArrayList<String>();
        for (int n = before.claimed(); n < after.claimed(); n++) {
            paths.add(path + StepRow.ITEM + after.index(n));
        }
        return paths;
    }

    private static boolean stops(ForEach forEach, StepStatus status) {
        return status == StepStatus.FAILED && !forEach.continuesOnItemError();
    }
}
