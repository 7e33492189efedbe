package com.aresgen.workflows.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.store.runs.RunStatus;
import com.aresgen.workflows.definition.RetryPolicy;
import com.aresgen.workflows.definition.Step;
import com.aresgen.workflows.definition.StepType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Branches that do not need each other do not wait for each other: a run takes as long as its longest path. */
class BranchesTest {
    private static final Duration SLOW = Duration.ofMinutes(5);
    private static final int LINKS = 10;
    private static final Duration LINK = Duration.ofSeconds(20);
    /** Clocks of functions differ: by at most 5 seconds in the simulation, at each link. */
    private static final Duration SKEW = Duration.ofSeconds(5 * LINKS);

    @Test
    void aSlowStepBesideALongChainTakesAsLongAsTheLongerOfThem() {
        for (long seed = 1; seed <= 50; seed++) {
            var run = new Simulation(
                            seed, Simulation.Faults.NONE, Optional.of(RandomWorkflow.of(steps())), Optional.empty())
                    .run(false);
            var head = run.records.head();

            assertThat(head.status()).as("seed %s", seed).isEqualTo(RunStatus.SUCCEEDED);
            assertThat(Duration.between(head.createdAt(), head.finishedAt().orElseThrow()))
                    .as("seed %s", seed)
                    .isBetween(SLOW.minus(SKEW), SLOW.plus(SKEW))
                    .isLessThan(SLOW.plus(LINK.multipliedBy(LINKS)));
        }
    }

    private static List<Step> steps() {
        var steps = new ArrayList<Step>();
        steps.add(step("slow", StepType.WAIT, List.of(), "{\"duration\":\"300s\"}"));
        for (int i = 0; i < LINKS; i++) {
            var needs = i == 0 ? List.<String>of() : List.of("link" + (i - 1));
            steps.add(step("link" + i, StepType.WAIT, needs, "{\"duration\":\"20s\"}"));
        }
        steps.add(step("join", StepType.TRANSFORM, List.of("slow", "link9"), "{\"value\":1}"));
        return steps;
    }

    private static Step step(String id, StepType uses, List<String> needs, String with) {
        return new Step(
                id,
                uses,
                needs,
                Optional.empty(),
                Optional.empty(),
                RandomWorkflow.json(with),
                Duration.ofSeconds(30),
                Optional.empty(),
                RetryPolicy.DEFAULT,
                false,
                id);
    }
}
