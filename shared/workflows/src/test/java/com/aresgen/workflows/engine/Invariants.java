package com.aresgen.workflows.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.store.runs.Attempt;
import com.aresgen.store.runs.RunStatus;
import com.aresgen.store.runs.StepRow;
import com.aresgen.store.runs.StepStatus;
import com.aresgen.workflows.definition.Step;
import com.aresgen.workflows.definition.StepType;
import com.aresgen.workflows.engine.world.RunThread;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What holds of every run that has ended, whatever went wrong on its way. */
final class Invariants {
    private static final Set<StepType> CALLS = EnumSet.of(StepType.CHAT_COMPLETION, StepType.HTTP_REQUEST);

    private Invariants() {}

    static void hold(Simulation run, String seed) {
        try {
            check(run, seed);
        } catch (AssertionError broken) {
            throw new AssertionError(broken.getMessage() + "\n" + run.told(), broken);
        }
    }

    private static void check(Simulation run, String seed) {
        var head = run.records.head();
        assertThat(head.status().isEnd()).as("%s has ended", seed).isTrue();
        var sum =
                run.records.rows.values().stream().mapToLong(StepRow::costNanos).sum();
        assertThat(head.costNanos()).as("%s: cost", seed).isEqualTo(sum).isEqualTo(run.records.spent());
        var late = Duration.between(head.deadline(), head.finishedAt().orElseThrow());
        // Attempts that run at the deadline end by themselves; a machine that froze is waited for.
        assertThat(late).as("%s: deadline", seed).isLessThan(Duration.ofMinutes(12));
        for (var row : run.records.rows.values()) {
            step(run, row, seed);
        }
        if (EnumSet.of(RunStatus.SUCCEEDED, RunStatus.FAILED).contains(head.status())) {
            run.definition.steps().forEach(step -> conditions(run, step, seed));
        }
    }

    private static void step(Simulation run, StepRow row, String seed) {
        if (row.path().equals(RunThread.END)) {
            return;
        }
        var where = seed + " " + row.path();
        assertThat(row.status().isEnd()).as("%s has ended", where).isTrue();
        assertThat(row.attempts())
                .as(where)
                .noneMatch(
                        attempt -> attempt.status() == Attempt.Status.RUNNING && row.status() != StepStatus.CANCELLED);
        if (row.status() == StepStatus.SKIPPED && row.earlier() == 0) {
            assertThat(row.costNanos()).as("%s: skipped", where).isZero();
            assertThat(row.attempts()).isEmpty();
        }
        var step = run.definition.step(row.step());
        if (CALLS.contains(step.uses())
                && (step.forEach().isEmpty() || row.index().isPresent())) {
            var effects = run.calls.effects.getOrDefault(row.path() + "@" + row.generation(), 0);
            assertThat(effects)
                    .as("%s: effects of a step that is %s", where, row.status())
                    .isEqualTo(row.status() == StepStatus.SUCCEEDED ? 1 : 0);
        }
    }

    /** The truth table of conditions, once more, from what became of the direct needs. */
    private static void conditions(Simulation run, Step step, String seed) {
        var row = Optional.ofNullable(run.records.rows.get(step.id())).orElseThrow();
        if (row.generation() < run.records.head().generation()) {
            // It was decided, and kept, when its needs had ended otherwise.
            return;
        }
        var needs = step.needs().stream()
                .map(id -> Optional.ofNullable(run.records.rows.get(id)).orElseThrow())
                .toList();
        var failed = needs.stream()
                .anyMatch(need -> need.status() == StepStatus.FAILED
                        && !run.definition.step(need.path()).continuesOnError());
        var skipped = needs.stream().anyMatch(need -> need.status() == StepStatus.SKIPPED);
        var when =
                step.when().map(each -> ((RandomWorkflow.Decided) each).when()).orElse(RandomWorkflow.When.NONE);
        var runs = switch (when) {
            case NONE, TRUE, SUCCEEDED -> !failed && !skipped;
            case FALSE -> false;
            case ALWAYS -> true;
            case FAILED -> failed;
        };
        assertThat(row.status() != StepStatus.SKIPPED)
                .as("%s %s runs: %s", seed, step.id(), when)
                .isEqualTo(runs);
    }
}
