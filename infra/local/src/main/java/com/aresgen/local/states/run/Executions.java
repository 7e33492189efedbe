package com.aresgen.local.states.run;

import com.aresgen.local.LocalRegion;
import com.aresgen.local.states.data.StatesError;
import com.aresgen.local.states.events.EndDeliveries;
import com.aresgen.local.states.execution.Answer;
import com.aresgen.local.states.execution.Ending;
import com.aresgen.local.states.execution.ExecutionId;
import com.aresgen.local.states.execution.Phase;
import com.aresgen.local.states.execution.Start;
import com.aresgen.local.states.execution.Status;
import com.aresgen.local.states.execution.TaskToken;
import com.aresgen.local.states.journal.ClosedExecution;
import com.aresgen.local.states.journal.Journal;
import com.aresgen.local.states.journal.StoredExecutions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** All executions of this process, and those of earlier ones that the journal has. */
public final class Executions implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();

    /** The most closed executions with their history in memory; of older ones the name is kept. */
    private static final int MOST_WHOLE = 10_000;

    private static final int SECONDS_TO_REST = 2;
    private static final String NO_MACHINE = "The template no longer has this state machine.";

    private final LocalRegion region;
    private final Map<String, Machine> machines;
    private final Journal journal;
    private final EndDeliveries deliveries;
    private final InstantSource clock;
    private final Counters counters = new Counters();
    private final Map<ExecutionId, Execution> whole = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<ExecutionId> ended = new ConcurrentLinkedQueue<>();
    private final ClosedNames closed;
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("execution").factory());

    private Executions(
            LocalRegion region,
            Map<String, Machine> machines,
            Journal journal,
            StoredExecutions stored,
            EndDeliveries deliveries,
            InstantSource clock) {
        this.region = region;
        this.machines = machines;
        this.journal = journal;
        this.deliveries = deliveries;
        this.clock = clock;
        this.closed = new ClosedNames(stored.closed());
    }

    /** Continues what the journal has and delivers the ends that are left. */
    public static Executions resume(
            LocalRegion region,
            Map<String, Machine> machines,
            Journal journal,
            StoredExecutions stored,
            EndDeliveries deliveries,
            InstantSource clock) {
        var executions = new Executions(region, machines, journal, stored, deliveries, clock);
        for (var was : stored.whole()) {
            var start = was.start();
            executions.whole.put(
                    start.id(), Execution.resume(was, executions.timeout(start), executions.surroundings(start)));
        }
        executions.whole.values().forEach(execution -> executions.threads.execute(() -> executions.run(execution)));
        return executions;
    }

    public Map<String, Machine> machines() {
        return machines;
    }

    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /**
     * Starts an execution, or returns the one that runs with the same name and input; empty if the name is taken.
     * Either is stored when this returns.
     */
    public Optional<Execution> start(Start start) {
        var fresh = new boolean[1];
        var execution = whole.computeIfAbsent(start.id(), id -> {
            if (closed.find(id).isPresent()) {
                return null;
            }
            fresh[0] = true;
            return Execution.begin(start, timeout(start), surroundings(start));
        });
        if (execution == null) {
            return Optional.empty();
        }
        execution.requireStored();
        if (fresh[0]) {
            counters.start();
            threads.execute(() -> run(execution));
            return Optional.of(execution);
        }
        var same = execution.start().input().equals(start.input())
                && execution.ending().isEmpty();
        return same ? Optional.of(execution) : Optional.empty();
    }

    public Optional<Execution> find(ExecutionId id) {
        return Optional.ofNullable(whole.get(id));
    }

    /** An execution of which only the name is left. */
    public Optional<ClosedExecution> findClosed(ExecutionId id) {
        return closed.find(id);
    }

    public Stream<Execution> all(String machine) {
        return whole.values().stream()
                .filter(execution -> execution.start().id().machine().equals(machine));
    }

    /** Ends an execution as aborted; a closed one stays as it is. Returns when it ended. */
    public Instant stop(Execution execution, @Nullable String error, @Nullable String cause) {
        return execution.locked(() -> {
            execution.end("ExecutionAborted", new Ending(Status.ABORTED, now(), null, error, cause));
            return execution.ending().orElseThrow().at();
        });
    }

    /** Ends the task with this token. */
    public TokenUse answer(TaskToken token, Answer answer) {
        return use(token, attempt -> attempt.answered(answer));
    }

    /** Counts the task's heartbeat anew. */
    public TokenUse beat(TaskToken token) {
        return use(token, attempt -> attempt.beaten(now()));
    }

    public long transitions() {
        return counters.transitions();
    }

    public long started() {
        return counters.started();
    }

    /** The most events that an execution which ended in this process had. */
    public long longestHistory() {
        return counters.longest();
    }

    /** Leaves running executions where they are; the journal has their positions. */
    @Override
    public void close() {
        threads.shutdownNow();
        deliveries.close();
        try {
            var _ = threads.awaitTermination(SECONDS_TO_REST, TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        journal.close();
    }

    private TokenUse use(TaskToken token, Function<Phase.Attempt, Phase.Attempt> change) {
        var execution = whole.get(token.execution());
        if (execution == null) {
            return closed.find(token.execution()).isPresent() ? TokenUse.TASK_ENDED : TokenUse.UNKNOWN;
        }
        return execution.locked(() -> {
            var attempt = execution
                    .attempt(token.text())
                    .filter(each -> each.answer().isEmpty())
                    .filter(each -> Stream.concat(each.timeout().stream(), each.nextHeartbeat().stream())
                            .allMatch(due -> now().isBefore(due)));
            if (attempt.isEmpty()) {
                return TokenUse.TASK_ENDED;
            }
            execution.move(execution.position().in(change.apply(attempt.get())));
            execution.store().join();
            return TokenUse.ACCEPTED;
        });
    }

    private void run(Execution execution) {
        try {
            runToItsEnd(execution);
        } catch (RejectedExecutionException ending) {
            // Local mode ends; the next start continues here.
            if (!threads.isShutdown()) {
                throw ending;
            }
        }
    }

    private void runToItsEnd(Execution execution) {
        var start = execution.start();
        if (execution.ending().isEmpty()) {
            var machine = machines.get(start.id().machine());
            if (machine == null) {
                execution.locked(() -> {
                    execution.end("ExecutionFailed", Ending.failed(now(), StatesError.RUNTIME, NO_MACHINE));
                    return null;
                });
            } else {
                new Interpreter(machine, execution, JSON.readTree(start.input()), region, counters, threads).run();
            }
        }
        execution.ending().ifPresent(ending -> closed(execution, ending));
    }

    private void closed(Execution execution, Ending ending) {
        if (execution.locked(execution::needsAnnouncement)) {
            deliveries.deliver(execution.start(), ending, execution::announced);
        }
        ended.add(execution.start().id());
        if (whole.size() > MOST_WHOLE) {
            Optional.ofNullable(ended.poll())
                    .ifPresent(id -> whole.computeIfPresent(id, (_, oldest) -> {
                        oldest.ending().ifPresent(end -> closed.add(ClosedExecution.of(oldest.start(), end)));
                        return null;
                    }));
        }
    }

    private Optional<Duration> timeout(Start start) {
        return Optional.ofNullable(machines.get(start.id().machine()))
                .flatMap(machine -> machine.definition().timeout());
    }

    private Execution.Surroundings surroundings(Start start) {
        return new Execution.Surroundings(journal, clock, counters, ending -> deliveries.concern(start, ending));
    }
}
