package com.aresgen.workflows.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.http.WakeUp;
import com.aresgen.http.values.Role;
import com.aresgen.store.runs.Approval;
import com.aresgen.store.runs.RunChange;
import com.aresgen.store.runs.RunHead;
import com.aresgen.store.runs.RunStatus;
import com.aresgen.store.runs.StepRow;
import com.aresgen.store.runs.StepStatus;
import com.aresgen.workflows.definition.Definition;
import com.aresgen.workflows.engine.world.Ground;
import com.aresgen.workflows.engine.world.Ports;
import com.aresgen.workflows.engine.world.RunEvents;
import com.aresgen.workflows.engine.world.RunThread;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import tools.jackson.databind.node.JsonNodeFactory;

/** One run of one definition, from its start until nothing happens any more, with faults by chance. */
final class Simulation {
    static final String RUN = "run_01J00000000000000000000000";

    final List<String> history = new ArrayList<>();
    final Definition definition;
    final MemoryRecords records;
    final SimulatedCalls calls;
    final SimulatedMachine machine;
    final Fibers fibers;
    private final Random random;
    private final Duration limit;
    private final double crashing;
    private final Sweep sweep;
    int crashes;
    int announced;
    long redrives;

    /** How likely things go wrong: at each access, and in each call. */
    record Faults(double crashing, double failing) {
        static final Faults NONE = new Faults(0, 0);
    }

    Simulation(long seed, Faults faults) {
        this(seed, faults, Optional.empty(), Optional.empty());
    }

    Simulation(long seed, Faults faults, Optional<Definition> given, Optional<Long> budget) {
        this.random = new Random(seed);
        this.crashing = faults.crashing();
        this.fibers = new Fibers(random);
        this.limit = Duration.ofMinutes(random.nextInt(5) == 0 && given.isEmpty() ? 1 : 20);
        this.definition = given.orElseGet(() -> new RandomWorkflow(random).next());
        var head = new RunHead(
                RUN,
                "ws_1",
                "wfl_1",
                1,
                "key_1",
                Role.EDITOR,
                RunStatus.QUEUED,
                Optional.empty(),
                1,
                0,
                Optional.empty(),
                JsonNodeFactory.instance.objectNode(),
                budget,
                limit,
                fibers.now(),
                Optional.empty(),
                Optional.empty(),
                fibers.now().plus(limit),
                0,
                Optional.empty(),
                Optional.empty(),
                1);
        this.records = new MemoryRecords(head, this::point, this::changed);
        this.calls = new SimulatedCalls(fibers, random, this::point, faults.failing());
        this.machine = new SimulatedMachine(fibers, random, this::point, this::note);
        var ground = new Ground(records, _ -> definition, fibers, random);
        var ports = new Ports(ground, machine, calls, new RunEvents() {
            @Override
            public Announcement of(RunHead ended) {
                return new Announcement(List.of(), List.of());
            }

            @Override
            public void wake(List<WakeUp> wakeUps) {
                announced++;
            }
        });
        machine.runs(ports);
        this.sweep = new Sweep(ground, machine);
    }

    private void point() {
        if (fibers.isInside()) {
            fibers.giveWay();
            if (random.nextDouble() < crashing) {
                crashes++;
                note("crash");
                throw new Fibers.Crash();
            }
        }
    }

    private void note(String what) {
        history.add(fibers.now() + " " + what);
    }

    private void changed(StepRow before, StepRow after) {
        note(after.path() + " " + after.status() + " " + after.attempts().size());
        if (before.status().isEnd() && before.generation() == after.generation()) {
            assertThat(after.status()).as("an end is left: %s", after.path()).isEqualTo(before.status());
        }
        assertThat(after.attempts().size())
                .isBetween(before.attempts().size(), before.attempts().size() + 1);
    }

    /** Starts the run, with people who decide, a sweeper, and perhaps one who cancels. */
    Simulation run(boolean cancels) {
        fibers.start(Duration.ZERO, this::root);
        fibers.after(Duration.ofSeconds(60), this::sweeping);
        fibers.after(Duration.ofSeconds(10), this::deciding);
        if (cancels) {
            fibers.after(Duration.ofSeconds(random.nextInt(90)), () -> fibers.start(Duration.ZERO, this::cancel));
        }
        try {
            fibers.run(fibers.now().plus(limit.plusMinutes(60)));
        } catch (AssertionError broken) {
            throw new AssertionError(told(), broken);
        }
        return this;
    }

    /** The end of the history, for whoever looks for a fault. */
    String told() {
        return String.join("\n", history.subList(Math.max(0, history.size() - 80), history.size()));
    }

    /** Begins another generation, as the endpoint does, and runs it. */
    Simulation redrive(Optional<String> from) {
        var head = records.head();
        var next = head.edit()
                .generation(head.generation() + 1)
                .status(RunStatus.QUEUED)
                .fromStep(from)
                .finishedAt(Optional.empty())
                .deadline(fibers.now().plus(limit))
                .next();
        assertThat(records.commit(new RunChange(RUN).put(next))).isTrue();
        redrives++;
        return run(false);
    }

    private void root() {
        var root = RunThread.root(RUN, records.head().generation());
        try {
            machine.start(root.execution(), root);
        } catch (Fibers.Crash _) {
            note("the start is lost");
        }
    }

    private void sweeping() {
        if (!records.head().status().isEnd()) {
            fibers.start(Duration.ZERO, () -> {
                try {
                    sweep.look(RUN);
                } catch (Fibers.Crash _) {
                    note("the sweeper dies");
                }
            });
            fibers.after(Duration.ofSeconds(60), this::sweeping);
        }
    }

    private void deciding() {
        if (records.head().status().isEnd()) {
            return;
        }
        fibers.start(Duration.ZERO, () -> {
            for (var row : List.copyOf(records.rows.values())) {
                var asks = row.approval().filter(asked -> asked.decision().isEmpty());
                if (row.status() == StepStatus.WAITING && asks.isPresent() && random.nextBoolean()) {
                    decide(row, asks.get());
                }
            }
        });
        fibers.after(Duration.ofSeconds(1 + random.nextInt(60)), this::deciding);
    }

    private void decide(StepRow row, Approval asked) {
        var decision = new Approval.Decision(random.nextInt(4) > 0, Optional.empty(), "key_1", fibers.now());
        try {
            if (records.commit(new RunChange(RUN)
                    .put(row.edit().approval(Optional.of(asked.with(decision))).next()))) {
                asked.token().ifPresent(machine::wake);
            }
        } catch (Fibers.Crash _) {
            note("the decision's wake-up is lost");
        }
    }

    private void cancel() {
        try {
            var head = records.head(RUN).orElseThrow();
            if (!head.status().isEnd()
                    && head.stopping().isEmpty()
                    && records.commit(new RunChange(RUN)
                            .put(head.edit()
                                    .stopping(Optional.of(RunStatus.CANCELLED))
                                    .next()))) {
                var thread = new RunThread(RUN, head.generation(), RunThread.ROOT, true, false);
                machine.start(thread.execution(fibers.now()), thread);
            }
        } catch (Fibers.Crash _) {
            note("the one who cancels dies");
        }
    }
}
