package com.aresgen.workflows.engine;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.concurrent.Semaphore;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Runs pieces of work in virtual time, one at a time: each gives way at the points that it names, and chance decides
 * who goes on. The same seed leads to the same history.
 */
final class Fibers implements InstantSource {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    /** Accesses that may happen at one point in time. */
    private static final int MOST_AT_ONCE = 20_000;

    private final RandomGenerator random;
    private final PriorityQueue<Timed> timed =
            new PriorityQueue<>(Comparator.comparing(Timed::at).thenComparing(Timed::order));
    private final List<Fiber> ready = new ArrayList<>();
    private final Semaphore scheduler = new Semaphore(0);
    private Instant now = START;
    private long order;
    private @Nullable Fiber current;
    private Optional<Throwable> failure = Optional.empty();

    Fibers(RandomGenerator random) {
        this.random = random;
    }

    /** The function dies: nothing after this point happens. */
    static final class Crash extends Error {
        private static final long serialVersionUID = 1;

        Crash() {
            super("crash", null, false, false);
        }
    }

    private record Timed(Instant at, long order, Runnable action) {}

    private static final class Fiber {
        final Semaphore baton = new Semaphore(0);
        final Duration skew;
        boolean done;

        Fiber(Duration skew) {
            this.skew = skew;
        }
    }

    /** The time on the clock of the machine that runs the current piece of work. */
    @Override
    public Instant instant() {
        return current == null ? now : now.plus(current.skew);
    }

    Instant now() {
        return now;
    }

    void at(Instant time, Runnable action) {
        timed.add(new Timed(time.isBefore(now) ? now : time, order++, action));
    }

    void after(Duration delay, Runnable action) {
        at(now.plus(delay), action);
    }

    /** Begins work on a machine whose clock is wrong by {@code skew}. */
    void start(Duration skew, Runnable work) {
        var fiber = new Fiber(skew);
        ready.add(fiber);
        Thread.ofVirtual().start(() -> {
            fiber.baton.acquireUninterruptibly();
            try {
                work.run();
            } catch (Crash _) {
                // Whoever waits for this work goes on without it.
            } catch (Throwable bug) {
                failure = Optional.of(bug);
            } finally {
                fiber.done = true;
                scheduler.release();
            }
        });
    }

    /** Gives way to others. */
    void giveWay() {
        var fiber = self();
        scheduler.release();
        fiber.baton.acquireUninterruptibly();
    }

    /** The current work goes on after this time. */
    void sleep(Duration time) {
        var fiber = self();
        ready.remove(fiber);
        after(time, () -> ready.add(fiber));
        scheduler.release();
        fiber.baton.acquireUninterruptibly();
    }

    private Fiber self() {
        if (current == null) {
            throw new IllegalStateException("Not in a fiber");
        }
        return current;
    }

    boolean isInside() {
        return current != null;
    }

    /** Runs until nothing is left to do, or until the time is over. */
    void run(Instant end) {
        int idle = 0;
        while (!now.isAfter(end)) {
            if (++idle > MOST_AT_ONCE) {
                throw new AssertionError("Work goes on for ever, at " + now);
            }
            if (!ready.isEmpty()) {
                var fiber = ready.get(random.nextInt(ready.size()));
                current = fiber;
                fiber.baton.release();
                scheduler.acquireUninterruptibly();
                current = null;
                if (fiber.done) {
                    ready.remove(fiber);
                }
                failure.ifPresent(bug -> {
                    throw new AssertionError("A piece of work failed: " + bug, bug);
                });
            } else if (!timed.isEmpty()) {
                var next = timed.poll();
                idle = next.at().equals(now) ? idle : 0;
                now = next.at();
                next.action().run();
            } else {
                return;
            }
        }
    }
}
