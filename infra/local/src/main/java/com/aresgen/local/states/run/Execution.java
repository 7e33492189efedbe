package com.aresgen.local.states.run;

import com.aresgen.local.states.execution.Ending;
import com.aresgen.local.states.execution.Event;
import com.aresgen.local.states.execution.Phase;
import com.aresgen.local.states.execution.Position;
import com.aresgen.local.states.execution.Start;
import com.aresgen.local.states.execution.Status;
import com.aresgen.local.states.journal.Entry;
import com.aresgen.local.states.journal.Journal;
import com.aresgen.local.states.journal.StoredExecution;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One execution. Its thread holds the lock while it computes and frees it while it waits, so that callers see it at
 * rest only; what a caller is told was stored before.
 */
public final class Execution {
    /** A wait is looked at again after this, since the longest ones cannot be counted in nanoseconds. */
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    private static final String HISTORY_FULL = "The execution reached the maximum number of history events (25000).";

    private final Start start;
    private final Optional<Instant> deadline;
    private final Journal journal;
    private final InstantSource clock;
    private final Counters counters;
    private final Predicate<Ending> concern;
    private final CompletableFuture<Void> stored;
    private final ReentrantLock lock = new ReentrantLock(true);
    private final Condition changed = lock.newCondition();
    private final List<Event> events;
    private int storedEvents;
    private Optional<Position> position;
    private Optional<Ending> ending;
    private boolean announced;

    /** What executions share; {@code concern} says whether a rule wants an end. */
    record Surroundings(Journal journal, InstantSource clock, Counters counters, Predicate<Ending> concern) {}

    private Execution(
            StoredExecution was, Optional<Duration> timeout, Surroundings around, CompletableFuture<Void> stored) {
        this.start = was.start();
        this.deadline = timeout.map(most -> start.at().plus(most));
        this.journal = around.journal();
        this.clock = around.clock();
        this.counters = around.counters();
        this.concern = around.concern();
        this.stored = stored;
        this.events = new ArrayList<>(was.events());
        this.storedEvents = events.size();
        this.position = was.position();
        this.ending = was.ending();
        this.announced = was.announced();
    }

    /** Stores the start of a new execution; {@link #requireStored} waits for it. */
    static Execution begin(Start start, Optional<Duration> timeout, Surroundings around) {
        var fresh = new StoredExecution(start, Optional.empty(), List.of(), Optional.empty(), false);
        return new Execution(fresh, timeout, around, around.journal().append(new Entry.Started(start)));
    }

    static Execution resume(StoredExecution was, Optional<Duration> timeout, Surroundings around) {
        return new Execution(was, timeout, around, CompletableFuture.completedFuture(null));
    }

    void requireStored() {
        stored.join();
    }

    public Start start() {
        return start;
    }

    /** How it ended, or empty while it runs. */
    public Optional<Ending> ending() {
        return locked(() -> ending);
    }

    public List<Event> events() {
        return locked(() -> List.copyOf(events));
    }

    /** Runs {@code work} while nothing else happens to the execution. */
    <T extends @Nullable Object> T locked(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    /** Lets waiting callers go first. */
    void makeWay() {
        if (lock.hasQueuedThreads()) {
            lock.unlock();
            lock.lock();
        }
    }

    /** In milliseconds, which is what the journal keeps. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    boolean isRunning() {
        return ending.isEmpty();
    }

    boolean isEntered() {
        return position.isPresent();
    }

    boolean needsAnnouncement() {
        return ending.isPresent() && !announced;
    }

    Position position() {
        return position.orElseThrow();
    }

    /** The phase, if it is the attempt with this token. */
    Optional<Phase.Attempt> attempt(String token) {
        return position.filter(_ -> isRunning())
                .map(Position::phase)
                .flatMap(phase -> phase instanceof Phase.Attempt attempt ? Optional.of(attempt) : Optional.empty())
                .filter(attempt -> attempt.token().equals(token));
    }

    /** Moves without storing it: what can be computed again needs no disk. */
    void move(Position to) {
        position = Optional.of(to);
        changed.signalAll();
    }

    void record(String type, @Nullable String state) {
        record(type, state, null, null);
    }

    /** Adds an event. The last place of a full history is for the end of the execution. */
    void record(String type, @Nullable String state, @Nullable String error, @Nullable String cause) {
        if (events.size() >= Limits.HISTORY - 1 && !type.startsWith("Execution")) {
            throw new ExecutionOver(Status.FAILED, HISTORY_FULL);
        }
        events.add(new Event(type, now(), state, error, cause));
    }

    long eventId() {
        return events.size();
    }

    /** Stores the position and the events since the last time. */
    CompletableFuture<Void> store() {
        return journal.append(new Entry.Moved(start.id(), position(), fresh()));
    }

    /** Ends the execution, unless it ended already, and waits until that is stored. */
    void end(String event, Ending end) {
        if (ending.isPresent()) {
            return;
        }
        record(event, null, event.equals("ExecutionTimedOut") ? "States.Timeout" : end.error(), end.cause());
        announced = !concern.test(end);
        journal.append(new Entry.Ended(start.id(), end, fresh(), announced)).join();
        ending = Optional.of(end);
        counters.history(events.size());
        changed.signalAll();
    }

    void announced() {
        locked(() -> announced = true);
        var _ = journal.append(new Entry.Announced(start.id()));
    }

    /** Waits for a change, or for the earlier of {@code until} and the execution's own deadline; callers look again. */
    @SuppressWarnings("WaitNotInLoop")
    void pause(Optional<Instant> until) throws InterruptedException {
        var earliest = until.filter(due -> deadline.isEmpty() || due.isBefore(deadline.get()))
                .or(() -> deadline);
        var left = earliest.map(due -> Duration.between(clock.instant(), due)).orElse(LONGEST_PAUSE);
        if (left.isPositive()) {
            var _ = changed.awaitNanos(left.compareTo(LONGEST_PAUSE) < 0 ? left.toNanos() : LONGEST_PAUSE.toNanos());
        }
        requireTime();
    }

    /** Leaves the state if the execution was stopped or is too late. */
    void requireTime() {
        if (ending.isPresent()) {
            throw new ExecutionOver(Status.ABORTED, null);
        }
        if (deadline.filter(due -> !now().isBefore(due)).isPresent()) {
            throw new ExecutionOver(Status.TIMED_OUT, null);
        }
    }

    private List<Event> fresh() {
        var fresh = List.copyOf(events.subList(storedEvents, events.size()));
        storedEvents = events.size();
        return fresh;
    }
}
