package com.aresgen.workflows.engine;

import com.aresgen.store.runs.RunChange;
import com.aresgen.store.runs.RunStatus;
import com.aresgen.store.runs.StepRow;
import com.aresgen.store.runs.StepStatus;
import com.aresgen.workflows.definition.Step;
import com.aresgen.workflows.engine.view.Look;
import com.aresgen.workflows.engine.view.Scopes;
import com.aresgen.workflows.engine.world.Next;
import com.aresgen.workflows.engine.world.Ports;
import com.aresgen.workflows.engine.world.RunThread;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The engine of workflows. Executors invoke it at least once for everything that is to happen; it decides from what is
 * recorded, and each change is made once, whoever makes it. Safe for threads.
 */
public final class Engine {
    /** How much longer an executor waits for a call than the step's own timeout. */
    static final Duration GRACE = Duration.ofSeconds(30);

    private final Ports ports;
    private final Calling calling;
    private final Beginning beginning;
    private final OwnSteps own;
    private final ItemLists lists;
    private final Closing closing;
    private final Preparation preparation;

    public Engine(Ports ports) {
        this.ports = ports;
        var scopes = new Scopes(ports.records());
        var ends = new StepEnds(ports.records());
        var attempts = new Attempts(ports.ground(), ends);
        this.calling = new Calling(ports.ground(), ports.calls());
        this.own = new OwnSteps(ports, scopes, ends, attempts);
        this.beginning = new Beginning(ports, scopes, ends, attempts, own);
        this.lists = new ItemLists(ports, ends);
        this.closing = new Closing(ports, scopes);
        this.preparation = new Preparation(ports);
    }

    /**
     * Moves a thread on until something takes time, and at least once: an invocation that moved nothing would be asked
     * again at once.
     *
     * @param execution the name of the execution that asks
     * @param until when this invocation must answer
     */
    public Next advance(RunThread thread, String execution, Instant until) {
        var at = thread;
        do {
            var look = Look.of(ports.ground(), at, execution);
            if (look.isEmpty()) {
                return Next.end(at);
            }
            switch (move(look.get(), at)) {
                case Move.Stay(var next) -> {
                    return next;
                }
                case Move.On(var path) -> at = at.at(path);
            }
        } while (ports.clock().instant().isBefore(until));
        return Next.again(at);
    }

    private Move move(Look look, RunThread at) {
        if (at.path().equals(RunThread.ROOT)) {
            return root(look, at);
        }
        var row = ports.records().steps(look.run(), List.of(at.path())).get(at.path());
        if (row == null) {
            return new Move.Stay(Next.end(at));
        }
        if (at.path().equals(RunThread.END)) {
            if (row.canBegin() && look.head().stopping().isEmpty()) {
                closing.close(look);
            }
            return new Move.Stay(Next.end(at));
        }
        var calls = row.status() == StepStatus.RUNNING && row.items().isEmpty();
        if (look.head().stopping().isPresent() && !calls) {
            closing.drain(look);
            return new Move.Stay(Next.end(at));
        }
        if (row.status().isEnd()) {
            return ended(look, at, row);
        }
        if (row.items().isPresent() && row.status() == StepStatus.RUNNING) {
            return lists.move(look, at, row);
        }
        if (row.status() == StepStatus.PENDING) {
            return pending(look, at, row);
        }
        if (!row.isHeldBy(look.execution())) {
            return heldByAnother(look, at, row);
        }
        return row.status() == StepStatus.WAITING ? waiting(look, at, row) : running(look, at, row);
    }

    private Move root(Look look, RunThread at) {
        if (look.head().stopping().isPresent()) {
            closing.drain(look);
            return new Move.Stay(Next.end(at));
        }
        if (look.head().prepared() < look.head().generation()) {
            if (preparation.prepare(look).isEmpty()) {
                return new Move.Stay(Next.end(at));
            }
            return new Move.On(at.path());
        }
        if (isOver(look.head().deadline())) {
            closing.stop(look.run(), at.generation(), RunStatus.TIMED_OUT);
            return new Move.On(at.path());
        }
        var steps = look.definition().steps().stream().map(Step::id).toList();
        ports.records().steps(look.run(), steps).values().stream()
                .filter(StepRow::canBegin)
                .forEach(row -> start(at.at(row.path())));
        var end = ports.records().steps(look.run(), List.of(RunThread.END)).get(RunThread.END);
        if (end != null && end.canBegin()) {
            return new Move.On(RunThread.END);
        }
        return new Move.Stay(
                at.revival() ? Next.end(at) : Next.pause(at, look.head().deadline()));
    }

    private Move pending(Look look, RunThread at, StepRow row) {
        if (!row.canBegin()) {
            return new Move.Stay(Next.end(at));
        }
        if (isOver(look.head().deadline())) {
            closing.stop(look.run(), at.generation(), RunStatus.TIMED_OUT);
        } else if (isCall(look, row) && hasSpentAll(look)) {
            closing.stop(look.run(), at.generation(), RunStatus.BUDGET_EXCEEDED);
        } else {
            beginning.begin(look, row);
        }
        return new Move.On(at.path());
    }

    private Move waiting(Look look, RunThread at, StepRow row) {
        var step = look.definition().step(row.step());
        var due = own.due(look, row, step);
        if (due.isPresent()) {
            if (isCall(look, row) && hasSpentAll(look)) {
                closing.stop(look.run(), at.generation(), RunStatus.BUDGET_EXCEEDED);
            } else {
                due.get().run();
            }
            return new Move.On(at.path());
        }
        var until = row.until().orElseThrow();
        return new Move.Stay(
                row.approval().isPresent()
                        ? Next.waitFor(Next.Does.APPROVAL, at, seconds(until))
                        : Next.pause(at, until));
    }

    private Move running(Look look, RunThread at, StepRow row) {
        var step = look.definition().step(row.step());
        if (!at.lost()) {
            var does = switch (step.uses()) {
                case CHAT_COMPLETION -> Next.Does.CHAT;
                case DOCUMENT_CREATE, DOCUMENT_COMMAND -> Next.Does.DOCUMENTS;
                case CHATBOT_MESSAGE -> Next.Does.CHATBOT;
                default -> Next.Does.HTTP;
            };
            return new Move.Stay(
                    Next.waitFor(does, at, step.timeout().plus(GRACE).toSeconds()));
        }
        calling.lose(look, row, step);
        return new Move.On(at.path());
    }

    /** Takes the step over if who holds it has ended: its attempt is made again, under the same key. */
    private Move heldByAnother(Look look, RunThread at, StepRow row) {
        if (!at.revival()
                || row.execution().filter(ports.executions()::isRunning).isPresent()) {
            return new Move.Stay(Next.end(at));
        }
        ports.records()
                .commit(new RunChange(look.run())
                        .put(row.edit().execution(Optional.of(look.execution())).next()));
        return new Move.On(at.path());
    }

    /** Goes on to what the end of a step has released: one path here, each other in an execution of its own. */
    private Move ended(Look look, RunThread at, StepRow row) {
        if (row.index().isPresent()) {
            return lists.after(look, at, row);
        }
        var paths = row.releases();
        var rows = ports.records().steps(look.run(), paths);
        var after = paths.stream()
                .flatMap(path -> Optional.ofNullable(rows.get(path)).stream())
                .toList();
        var mine = after.stream()
                .filter(next -> next.isHeldBy(look.execution()))
                .map(StepRow::path)
                .findFirst();
        var ready = after.stream().filter(StepRow::canBegin).map(StepRow::path).toList();
        var here = mine.or(() -> ready.stream().findFirst());
        ready.stream().filter(path -> !here.equals(Optional.of(path))).forEach(path -> start(at.at(path)));
        return here.<Move>map(Move.On::new).orElseGet(() -> new Move.Stay(Next.end(at)));
    }

    private void start(RunThread thread) {
        var plain = new RunThread(thread.run(), thread.generation(), thread.path(), false, false);
        ports.executions().start(plain.execution(), plain);
    }

    private boolean isCall(Look look, StepRow row) {
        return switch (look.definition().step(row.step()).uses()) {
            case CHAT_COMPLETION, DOCUMENT_CREATE, DOCUMENT_COMMAND, CHATBOT_MESSAGE -> true;
            default -> false;
        };
    }

    private boolean hasSpentAll(Look look) {
        var most = look.head().maxCostNanos();
        return most.isPresent() && ports.records().spent(look.run()) >= most.get();
    }

    private boolean isOver(Instant time) {
        return !time.isAfter(ports.clock().instant());
    }

    private long seconds(Instant until) {
        return Duration.between(ports.clock().instant(), until).toSeconds() + 1;
    }
}
