package com.aresgen.local.states.run;

import com.aresgen.local.LocalRegion;
import com.aresgen.local.states.data.StateFailure;
import com.aresgen.local.states.data.StatesError;
import com.aresgen.local.states.execution.Ending;
import com.aresgen.local.states.execution.Phase;
import com.aresgen.local.states.execution.Position;
import com.aresgen.local.states.execution.Status;
import com.aresgen.local.states.journal.JournalFailure;
import com.aresgen.local.states.language.State;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Runs one execution from where it is to its end.
 *
 * @see <a href="https://states-language.net/spec.html">Amazon States Language</a>
 */
final class Interpreter implements Runnable {
    private final Machine machine;
    private final Execution execution;
    private final JsonNode input;
    private final Counters counters;
    private final ContextObject context;
    private final TaskState tasks;
    private final PlainStates others;

    Interpreter(
            Machine machine,
            Execution execution,
            JsonNode input,
            LocalRegion region,
            Counters counters,
            ExecutorService calls) {
        this.machine = machine;
        this.execution = execution;
        this.input = input;
        this.counters = counters;
        this.context = new ContextObject(execution.start(), input, region);
        this.tasks = new TaskState(machine, execution, context, counters, calls);
        this.others = new PlainStates(execution, context);
    }

    /** Returns at the end of the execution, or when local mode ends: the next start continues it. */
    @Override
    public void run() {
        execution.locked(() -> {
            try {
                steps();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            } catch (CompletionException failed) {
                report(failed);
            }
            return null;
        });
    }

    private void report(CompletionException failed) {
        if (failed.getCause() instanceof JournalFailure failure) {
            System.err.println("The execution " + execution.start().id().name() + " rests until the next start: "
                    + failure.getMessage());
        } else {
            throw failed;
        }
    }

    private void steps() throws InterruptedException {
        if (!execution.isEntered()) {
            execution.record("ExecutionStarted", null);
            enter(machine.definition().startAt(), input);
        }
        resetUnknownRetries();
        while (execution.isRunning()) {
            step();
            execution.makeWay();
        }
    }

    /** After a restart with another definition the counts belong to retriers that are no longer there. */
    private void resetUnknownRetries() {
        var position = execution.position();
        if (machine.definition().states().get(position.state()) instanceof State.Task task
                && task.retriers().size() != position.retries().size()) {
            execution.move(new Position(
                    position.state(),
                    position.input(),
                    position.entered(),
                    position.enteredEvent(),
                    unused(task),
                    position.phase()));
        }
    }

    private static List<Integer> unused(State state) {
        return state instanceof State.Task task
                ? Collections.nCopies(task.retriers().size(), 0)
                : List.of();
    }

    private void step() throws InterruptedException {
        var position = execution.position();
        try {
            execution.requireTime();
            var state = machine.definition().states().get(position.state());
            if (state == null) {
                throw new StateFailure(StatesError.runtime("The state machine no longer has this state."));
            }
            if (state instanceof State.Fail(var error, var cause)) {
                fail(error, cause);
            } else {
                go(state, transition(state));
            }
        } catch (StateFailure failure) {
            var error = failure.error();
            fail(
                    error.reportedName(),
                    error.name().equals(StatesError.RUNTIME) ? placed(position, error) : error.cause());
        } catch (ExecutionOver over) {
            over(over);
        }
    }

    private Transition transition(State state) throws InterruptedException {
        return switch (state) {
            case State.Task task -> tasks.run(task);
            case State.Wait wait -> others.wait(wait);
            case State.Choice choice -> others.choose(choice);
            case State.Pass pass -> others.pass(pass);
            case State.Succeed succeed -> others.succeed(succeed);
            case State.Fail _ -> throw new IllegalStateException("a Fail has no transition");
        };
    }

    private void go(State state, Transition transition) {
        var name = execution.position().state();
        var output = Limits.fitting(name, transition.output());
        execution.record(state.type() + "StateExited", name);
        if (transition.next().isPresent()) {
            enter(transition.next().get(), output);
        } else {
            execution.end(
                    "ExecutionSucceeded", new Ending(Status.SUCCEEDED, execution.now(), output.toString(), null, null));
        }
    }

    private void enter(String name, JsonNode data) {
        var state = machine.definition().states().get(name);
        if (state == null) {
            throw new IllegalStateException("checked at the start: " + name);
        }
        execution.record(state.type() + "StateEntered", name);
        counters.transition();
        execution.move(
                new Position(name, data, execution.now(), execution.eventId(), unused(state), new Phase.Entered()));
    }

    private void over(ExecutionOver over) {
        switch (over.status()) {
            case TIMED_OUT ->
                execution.end("ExecutionTimedOut", new Ending(Status.TIMED_OUT, execution.now(), null, null, null));
            case FAILED -> fail(StatesError.RUNTIME, over.getMessage());
            default -> {
                // Stopped by a caller, who has ended it.
            }
        }
    }

    private void fail(@Nullable String error, @Nullable String cause) {
        execution.end("ExecutionFailed", Ending.failed(execution.now(), error, cause));
    }

    private static String placed(Position position, StatesError error) {
        return "An error occurred while executing the state '" + position.state() + "' (entered at the event id #"
                + position.enteredEvent() + "). "
                + Optional.ofNullable(error.cause()).orElse("");
    }
}
