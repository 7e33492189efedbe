package com.aresgen.workflows.engine;

import com.aresgen.workflows.engine.world.Calls;
import com.aresgen.workflows.engine.world.Executions;
import com.aresgen.workflows.engine.world.Next;
import com.aresgen.workflows.engine.world.Ports;
import com.aresgen.workflows.engine.world.RunThread;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Executes threads as the state machine does: with its retries, catches and timeouts, and with invocations that die,
 * run twice, or go on after the machine has given them up.
 */
final class SimulatedMachine implements Executions {
    private static final int ADVANCE_RETRIES = 8;
    private static final int CALL_RETRIES = 3;
    private static final Duration INVOCATION = Duration.ofSeconds(60);

    private final Fibers fibers;
    private final RandomGenerator random;
    private final Runnable point;
    private final Consumer<String> history;
    private final Map<String, Execution> executions = new HashMap<>();
    private final Map<String, Execution> tokens = new HashMap<>();
    private Optional<Ports> ports = Optional.empty();

    SimulatedMachine(Fibers fibers, RandomGenerator random, Runnable point, Consumer<String> history) {
        this.fibers = fibers;
        this.random = random;
        this.point = point;
        this.history = history;
    }

    void runs(Ports made) {
        ports = Optional.of(made);
    }

    private static final class Execution {
        final String name;
        RunThread thread;
        boolean running = true;
        /** Grows with each state, so that what belongs to an earlier one is ignored. */
        int state;

        Execution(String name, RunThread thread) {
            this.name = name;
            this.thread = thread;
        }
    }

    int started() {
        return executions.size();
    }

    @Override
    public void start(String name, RunThread thread) {
        point.run();
        if (executions.containsKey(name)) {
            return;
        }
        var execution = new Execution(name, thread);
        executions.put(name, execution);
        history.accept("start " + name);
        fibers.after(Duration.ofMillis(random.nextInt(50)), () -> advance(execution, 0));
        point.run();
    }

    @Override
    public void stop(String name) {
        point.run();
        Optional.ofNullable(executions.get(name)).ifPresent(execution -> end(execution, "stopped"));
    }

    @Override
    public boolean isRunning(String name) {
        point.run();
        return Optional.ofNullable(executions.get(name))
                .filter(found -> found.running)
                .isPresent();
    }

    @Override
    public void wake(String token) {
        point.run();
        var execution = tokens.remove(token);
        if (execution != null && execution.running) {
            execution.state++;
            advance(execution, 0);
        }
    }

    private void end(Execution execution, String how) {
        execution.running = false;
        execution.state++;
        history.accept(how + " " + execution.name);
    }

    private void advance(Execution execution, int failures) {
        if (!execution.running) {
            return;
        }
        var state = ++execution.state;
        var thread = execution.thread;
        // Lambda may run an invocation twice.
        if (random.nextInt(50) == 0) {
            fibers.start(skew(), () -> quietly(() -> advanced(thread, execution.name)));
        }
        fibers.start(skew(), () -> {
            var next = quietly(() -> advanced(thread, execution.name));
            if (execution.running && execution.state == state) {
                if (next.isPresent()) {
                    follow(execution, next.get());
                } else if (failures < ADVANCE_RETRIES) {
                    fibers.after(backoff(failures), () -> advance(execution, failures + 1));
                } else {
                    end(execution, "failed");
                }
            }
        });
    }

    private Next advanced(RunThread thread, String name) {
        var next = new Engine(ports.orElseThrow())
                .advance(thread, name, fibers.instant().plus(INVOCATION));
        point.run();
        return next;
    }

    private void follow(Execution execution, Next next) {
        execution.thread = next.thread();
        var state = execution.state;
        switch (next.does()) {
            case END -> end(execution, "ended");
            case ADVANCE -> fibers.after(Duration.ZERO, () -> advance(execution, 0));
            case PAUSE ->
                fibers.at(next.until().orElseThrow(), () -> {
                    if (execution.state == state) {
                        advance(execution, 0);
                    }
                });
            case APPROVAL -> approval(execution, next.seconds().orElseThrow());
            default -> call(execution, next.seconds().orElseThrow(), 0);
        }
    }

    private void call(Execution execution, long seconds, int failures) {
        if (!execution.running) {
            return;
        }
        var state = ++execution.state;
        var thread = execution.thread;
        fibers.start(skew(), () -> {
            var done = quietly(() -> {
                new Calling(ports.orElseThrow().ground(), ports.orElseThrow().calls())
                        .call(thread, execution.name, fibers.instant().plusSeconds(seconds));
                point.run();
                return true;
            });
            if (execution.running && execution.state == state) {
                if (done.isPresent()) {
                    advance(execution, 0);
                } else {
                    again(execution, seconds, failures);
                }
            }
        });
        fibers.after(Duration.ofSeconds(seconds), () -> {
            if (execution.running && execution.state == state) {
                again(execution, seconds, failures);
            }
        });
    }

    private void again(Execution execution, long seconds, int failures) {
        if (failures < CALL_RETRIES) {
            execution.state++;
            fibers.after(backoff(failures), () -> call(execution, seconds, failures + 1));
        } else {
            var thread = execution.thread;
            execution.thread = new RunThread(thread.run(), thread.generation(), thread.path(), thread.revival(), true);
            advance(execution, 0);
        }
    }

    private void approval(Execution execution, long seconds) {
        var state = ++execution.state;
        var thread = execution.thread;
        var token = execution.name + "/" + state;
        tokens.put(token, execution);
        fibers.start(skew(), () -> {
            var asked = quietly(() -> {
                new Asking(ports.orElseThrow().records(), this::wake).asked(thread, token);
                return true;
            });
            if (asked.isEmpty() && execution.running && execution.state == state) {
                advance(execution, 0);
            }
        });
        fibers.after(Duration.ofSeconds(seconds), () -> {
            if (execution.running && execution.state == state) {
                tokens.remove(token);
                advance(execution, 0);
            }
        });
    }

    private static <T> Optional<T> quietly(Supplier<@Nullable T> work) {
        try {
            return Optional.ofNullable(work.get());
        } catch (Fibers.Crash | Calls.StillRunning | Rounds.Outrun _) {
            return Optional.empty();
        }
    }

    private Duration backoff(int failures) {
        return Duration.ofMillis(random.nextLong(1, 1_000L << Math.min(failures, 6)));
    }

    private Duration skew() {
        return Duration.ofMillis(random.nextInt(20) == 0 ? random.nextLong(-5_000, 5_000) : 0);
    }
}
