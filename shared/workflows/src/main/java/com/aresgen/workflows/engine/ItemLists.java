package com.aresgen.workflows.engine;

import com.aresgen.store.runs.Items;
import com.aresgen.store.runs.OutputTooLarge;
import com.aresgen.store.runs.StepFailure;
import com.aresgen.store.runs.StepRow;
import com.aresgen.store.runs.StepStatus;
import com.aresgen.workflows.definition.Step;
import com.aresgen.workflows.engine.view.Look;
import com.aresgen.workflows.engine.world.Next;
import com.aresgen.workflows.engine.world.Ports;
import com.aresgen.workflows.engine.world.RunThread;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.node.JsonNodeFactory;

/** A step with {@code for_each} whose items run: begins them, and ends the step after the last. */
final class ItemLists {
    private final Ports ports;
    private final StepEnds ends;

    ItemLists(Ports ports, StepEnds ends) {
        this.ports = ports;
        this.ends = ends;
    }

    Move move(Look look, RunThread at, StepRow row) {
        var items = row.items().orElseThrow();
        var step = look.definition().step(row.path());
        if (items.hasEnded()) {
            end(look, row, step, items);
            return new Move.On(at.path());
        }
        if (!row.isHeldBy(look.execution())) {
            return new Move.Stay(Next.end(at));
        }
        var first = new Items(items.size(), items.todo(), 0, 0, false);
        var paths =
                StepEnds.claims(first, first.claim(step.forEach().orElseThrow().maxConcurrency()), row.path());
        var children = ports.records().steps(look.run(), paths);
        paths.stream()
                .skip(1)
                .filter(path -> children.containsKey(path) && children.get(path).canBegin())
                .map(path -> new RunThread(at.run(), at.generation(), path, false, false))
                .forEach(thread -> ports.executions().start(thread.execution(), thread));
        return new Move.On(paths.getFirst());
    }

    /** Goes on to the item that was begun with the end of this one; after the last, to the step. */
    Move after(Look look, RunThread at, StepRow item) {
        if (item.next().isPresent()) {
            return new Move.On(item.next().get());
        }
        var isLast = ends.parent(look, item).items().filter(Items::hasEnded).isPresent();
        return isLast ? new Move.On(item.step()) : new Move.Stay(Next.end(at));
    }

    private void end(Look look, StepRow row, Step step, Items items) {
        var children = new TreeMap<Integer, StepRow>();
        ports.records().all(look.run()).stream()
                .filter(other -> other.index().isPresent() && other.step().equals(row.path()))
                .forEach(other -> children.put(other.index().get(), other));
        var output = JsonNodeFactory.instance.arrayNode();
        for (int i = 0; i < items.size(); i++) {
            var value = Optional.ofNullable(children.get(i))
                    .filter(child -> child.status() == StepStatus.SUCCEEDED)
                    .flatMap(StepRow::output);
            output.add(value.map(kept -> ports.records().read(look.run(), kept))
                    .orElse(JsonNodeFactory.instance.nullNode()));
        }
        var now = Optional.of(ports.clock().instant());
        var failed = children.values().stream()
                .filter(child -> child.status() == StepStatus.FAILED)
                .findFirst();
        if (failed.isPresent() && !step.forEach().orElseThrow().continuesOnItemError()) {
            fail(look, row, failed.get());
            return;
        }
        try {
            var kept = ports.records().keep(look.run(), row, look.head().generation(), output);
            if (kept.isPresent()) {
                ends.commit(look, row.edit().finishedAt(now).output(kept), StepStatus.SUCCEEDED, 0);
            }
        } catch (OutputTooLarge tooLarge) {
            var failure = new StepFailure(Attempts.TOO_LARGE, tooLarge.getMessage(), 0);
            ends.commit(look, row.edit().finishedAt(now).error(Optional.of(failure)), StepStatus.FAILED, 0);
        }
    }

    private void fail(Look look, StepRow row, StepRow child) {
        var cause = child.error().orElseThrow();
        var failure = new StepFailure(
                cause.code(), "Item " + child.index().orElseThrow() + ": " + cause.message(), cause.attempt());
        var now = Optional.of(ports.clock().instant());
        ends.commit(look, row.edit().finishedAt(now).error(Optional.of(failure)), StepStatus.FAILED, 0);
    }
}
