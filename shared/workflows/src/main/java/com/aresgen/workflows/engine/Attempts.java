package com.aresgen.workflows.engine;

import com.aresgen.store.runs.Attempt;
import com.aresgen.store.runs.OutputTooLarge;
import com.aresgen.store.runs.RunChange;
import com.aresgen.store.runs.StepFailure;
import com.aresgen.store.runs.StepOutput;
import com.aresgen.store.runs.StepRow;
import com.aresgen.store.runs.StepStatus;
import com.aresgen.workflows.definition.RetryPolicy;
import com.aresgen.workflows.definition.Step;
import com.aresgen.workflows.engine.view.Look;
import com.aresgen.workflows.engine.world.CallResult;
import com.aresgen.workflows.engine.world.Ground;
import com.aresgen.workflows.engine.world.Use;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The attempts at a step: how one begins, and what its end means for the step. */
final class Attempts {
    static final String TOO_LARGE = "output_too_large";

    private final Ground ground;
    private final StepEnds ends;

    Attempts(Ground ground, StepEnds ends) {
        this.ground = ground;
        this.ends = ends;
    }

    /** Begins the next attempt; false if something has changed since the row was read. */
    boolean begin(Look look, StepRow row) {
        var now = ground.clock().instant();
        var attempts = new ArrayList<>(row.attempts());
        attempts.add(Attempt.begun(attempts.size() + 1, now));
        var begun = row.edit()
                .status(StepStatus.RUNNING)
                .attempts(attempts)
                .execution(Optional.of(look.execution()))
                .startedAt(Optional.of(row.startedAt().orElse(now)))
                .until(Optional.empty())
                .next();
        return ground.records().commit(new RunChange(look.run()).put(begun));
    }

    /**
     * Ends the running attempt of a step, and with it the step, unless it is tried again. False if something has
     * changed since the row was read.
     */
    boolean end(Look look, StepRow row, CallResult result, Attempt.Status status) {
        return switch (result) {
            case CallResult.Done(var output, var use) -> done(look, row, output, use);
            case CallResult.Failed failed -> failed(look, row, failed, status);
        };
    }

    private boolean done(Look look, StepRow row, JsonNode output, Use use) {
        var attempt = row.attempts().getLast();
        Optional<StepOutput> kept;
        try {
            kept = ground.records().keep(look.run(), row, attempt.n(), output);
        } catch (OutputTooLarge tooLarge) {
            var failure =
                    new CallResult.Failed(TOO_LARGE, tooLarge.getMessage(), Optional.empty(), Optional.empty(), use);
            return failed(look, row, failure, Attempt.Status.FAILED);
        }
        if (kept.isEmpty()) {
            return false;
        }
        var ended = ended(row, use, Attempt.Status.SUCCEEDED, Optional.empty(), Optional.empty());
        var step = row.edit()
                .attempts(ended)
                .finishedAt(Optional.of(ground.clock().instant()))
                .output(kept)
                .error(Optional.empty());
        return ends.commit(look, step, StepStatus.SUCCEEDED, use.costNanos());
    }

    private boolean failed(Look look, StepRow row, CallResult.Failed failed, Attempt.Status status) {
        var attempt = row.attempts().getLast();
        var failure = new StepFailure(failed.code(), failed.message(), attempt.n());
        var now = ground.clock().instant();
        var retry = retry(look, row, failed, now);
        var attempts = ended(row, failed.use(), status, Optional.of(failure), retry.map(Duration::toMillis));
        var cost = failed.use().costNanos();
        if (retry.isPresent()) {
            var waiting = row.edit()
                    .attempts(attempts)
                    .status(StepStatus.WAITING)
                    .until(Optional.of(now.plus(retry.get())))
                    .error(Optional.of(failure))
                    .next();
            return ground.records()
                    .commit(new RunChange(look.run()).put(waiting).spend(cost));
        }
        var step = row.edit().attempts(attempts).finishedAt(Optional.of(now)).error(Optional.of(failure));
        return ends.commit(look, step, StepStatus.FAILED, cost);
    }

    private List<Attempt> ended(
            StepRow row, Use use, Attempt.Status status, Optional<StepFailure> failure, Optional<Long> retryInMillis) {
        var running = row.attempts().getLast();
        var attempts = new ArrayList<>(row.attempts());
        attempts.set(
                attempts.size() - 1,
                new Attempt(
                        running.n(),
                        status,
                        running.startedAt(),
                        Optional.of(ground.clock().instant()),
                        use.costNanos(),
                        use.tokens(),
                        use.model(),
                        failure,
                        retryInMillis));
        return attempts;
    }

    /** How long until the next attempt; empty if there is none. */
    private Optional<Duration> retry(Look look, StepRow row, CallResult.Failed failed, Instant now) {
        var step = look.definition().step(row.step());
        var policy = step.retry();
        var made = row.attempts().size() - row.earlier();
        if (look.head().stopping().isPresent()
                || made >= policy.maxAttempts()
                || failed.kind().filter(policy.on()::contains).isEmpty()) {
            return Optional.empty();
        }
        var delay = delay(policy, made, failed.retryAfter().orElse(Duration.ZERO));
        var end = deadline(look, step, row);
        return now.plus(delay).isBefore(end) ? Optional.of(delay) : Optional.empty();
    }

    /** Exponential backoff with full jitter; never sooner than the one who was called asked for. */
    private Duration delay(RetryPolicy policy, int made, Duration atLeast) {
        var most = Math.min((double) policy.initial().toMillis() * Math.pow(policy.backoff(), made - 1.0), (double)
                policy.maxInterval().toMillis());
        var millis = policy.jitter() ? Math.round(ground.random().nextDouble() * most) : Math.round(most);
        var delay = Duration.ofMillis(millis);
        return delay.compareTo(atLeast) >= 0 ? delay : atLeast;
    }

    /** When the step must have ended: its own deadline, and the run's. */
    static Instant deadline(Look look, Step step, StepRow row) {
        var run = look.head().deadline();
        var own = step.deadline().flatMap(limit -> row.startedAt().map(start -> start.plus(limit)));
        return own.filter(end -> end.isBefore(run)).orElse(run);
    }
}
