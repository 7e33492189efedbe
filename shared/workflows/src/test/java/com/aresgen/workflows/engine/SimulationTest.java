package com.aresgen.workflows.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.store.runs.RunStatus;
import java.util.EnumMap;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Runs of random definitions in virtual time, with crashes at every access, and invocations that come too late. */
class SimulationTest {
    private static final int RUNS = Integer.getInteger("simulation.runs", 2_000);
    private static final long FIRST = Long.getLong("simulation.seed", 1);

    @Test
    void keepsItsPromisesWhateverGoesWrong() {
        var ends = new EnumMap<RunStatus, Integer>(RunStatus.class);
        int crashes = 0;
        int redriven = 0;
        for (long seed = FIRST; seed < FIRST + RUNS; seed++) {
            var choice = new Random(seed);
            var faults = new Simulation.Faults(choice.nextInt(3) * 0.02, choice.nextDouble() / 2);
            var budget = choice.nextInt(6) == 0 ? Optional.of(8_000_000L) : Optional.<Long>empty();
            var run = new Simulation(seed, faults, Optional.empty(), budget).run(choice.nextInt(6) == 0);
            Invariants.hold(run, "seed " + seed);
            ends.merge(run.records.head().status(), 1, Integer::sum);
            if (choice.nextInt(3) == 0) {
                var steps = run.definition.steps();
                var from = choice.nextBoolean()
                        ? Optional.of(steps.get(choice.nextInt(steps.size())).id())
                        : Optional.<String>empty();
                Invariants.hold(run.redrive(from), "seed " + seed + " redriven");
                redriven++;
            }
            crashes += run.crashes;
        }
        System.out.println("simulated " + RUNS + " runs, " + redriven + " redriven, " + crashes + " crashes: " + ends);
        assertThat(ends).containsKeys(RunStatus.SUCCEEDED, RunStatus.FAILED, RunStatus.CANCELLED, RunStatus.TIMED_OUT);
    }

    @Test
    void hasTheSameHistoryForTheSameSeed() {
        for (long seed = 1; seed <= 20; seed++) {
            var faults = new Simulation.Faults(0.02, 0.3);
            assertThat(new Simulation(seed, faults).run(false).history)
                    .isEqualTo(new Simulation(seed, faults).run(false).history);
        }
    }
}
