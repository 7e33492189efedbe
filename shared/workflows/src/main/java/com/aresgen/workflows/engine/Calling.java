package com.aresgen.workflows.engine;

import com.aresgen.store.runs.Attempt;
import com.aresgen.store.runs.StepRow;
import com.aresgen.store.runs.StepStatus;
import com.aresgen.workflows.definition.RetryOn;
import com.aresgen.workflows.definition.Step;
import com.aresgen.workflows.definition.scope.EvaluationFailed;
import com.aresgen.workflows.engine.view.Look;
import com.aresgen.workflows.engine.view.Scopes;
import com.aresgen.workflows.engine.world.CallResult;
import com.aresgen.workflows.engine.world.Calls;
import com.aresgen.workflows.engine.world.Ground;
import com.aresgen.workflows.engine.world.RunThread;
import com.aresgen.workflows.engine.world.StepCall;
import com.aresgen.workflows.engine.world.Use;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes the calls of steps, and records how they ended. Safe for threads. */
public final class Calling {
    private final Ground ground;
    private final Calls calls;
    private final Scopes scopes;
    private final Attempts attempts;

    /** @param calls how calls are made, and what became of them */
    public Calling(Ground ground, Calls calls) {
        this.ground = ground;
        this.calls = calls;
        this.scopes = new Scopes(ground.records());
        this.attempts = new Attempts(ground, new StepEnds(ground.records()));
    }

    /** Makes the running attempt of a step, if this execution holds it. */
    public void call(RunThread thread, String execution, Instant deadline) {
        var look = Look.of(ground, thread, execution);
        var row = look.map(seen ->
                ground.records().steps(seen.run(), List.of(thread.path())).get(thread.path()));
        if (row.isEmpty()
                || row.get().status() != StepStatus.RUNNING
                || row.get().items().isPresent()
                || !row.get().isHeldBy(execution)) {
            return;
        }
        var step = look.get().definition().step(row.get().step());
        CallResult result;
        try {
            var call = call(look.get(), row.get(), step);
            var end = Stream.of(
                            ground.clock().instant().plus(step.timeout()),
                            Attempts.deadline(look.get(), step, row.get()),
                            deadline)
                    .min(Comparator.naturalOrder())
                    .orElseThrow();
            result = certain(call, calls.call(call, end));
        } catch (EvaluationFailed failed) {
            result = failed(failed);
        }
        finish(thread, execution, row.get().attempts().size(), result);
    }

    /**
     * The result of a call that failed, once no other invocation of the same attempt can have its effect: the executor
     * may have invoked it twice.
     */
    private CallResult certain(StepCall call, CallResult result) {
        if (!(result instanceof CallResult.Failed failed)) {
            return result;
        }
        return calls.settle(call).map(other -> other.using(failed.use())).orElse(failed);
    }

    /** Records how an attempt ended; nothing happens if it is not the running one any more. */
    private void finish(RunThread thread, String execution, int attempt, CallResult result) {
        Rounds.until(() -> {
            var look = Look.of(ground, thread, execution);
            var row = look.map(seen ->
                    ground.records().steps(seen.run(), List.of(thread.path())).get(thread.path()));
            if (row.isEmpty()
                    || row.get().status() != StepStatus.RUNNING
                    || row.get().attempts().size() != attempt
                    || !row.get().isHeldBy(execution)) {
                return Optional.of(true);
            }
            return Optional.of(attempts.end(look.get(), row.get(), result, Attempt.Status.FAILED))
                    .filter(done -> done);
        });
    }

    /**
     * Ends an attempt whose function failed without a word, with what its call did; nothing happens if something has
     * changed since the row was read.
     */
    void lose(Look look, StepRow row, Step step) {
        try {
            var call = call(look, row, step);
            var result = calls.settle(call);
            attempts.end(
                    look,
                    row,
                    result.orElseGet(() -> new CallResult.Failed(
                            "attempt_lost",
                            "The attempt ended without a result.",
                            Optional.of(RetryOn.TIMEOUT),
                            Optional.empty(),
                            Use.NONE)),
                    result.isPresent() ? Attempt.Status.FAILED : Attempt.Status.LOST);
        } catch (EvaluationFailed failed) {
            attempts.end(look, row, failed(failed), Attempt.Status.FAILED);
        }
    }

    private static CallResult failed(EvaluationFailed failed) {
        return new CallResult.Failed(
                failed.code().wire(), failed.getMessage(), Optional.empty(), Optional.empty(), Use.NONE);
    }

    private StepCall call(Look look, StepRow row, Step step) throws EvaluationFailed {
        return new StepCall(look.head(), row.path(), row.attempts().size(), step.uses(), scopes.with(look, step, row));
    }
}
