package com.aresgen.local.states;

import com.aresgen.local.LocalRegion;
import com.aresgen.local.functions.Functions;
import com.aresgen.local.iam.ObservedPermission;
import com.aresgen.local.iam.Policy;
import com.aresgen.local.states.events.EndDeliveries;
import com.aresgen.local.states.journal.FileJournal;
import com.aresgen.local.states.journal.Journal;
import com.aresgen.local.states.journal.MemoryJournal;
import com.aresgen.local.states.journal.StoredExecutions;
import com.aresgen.local.states.run.Executions;
import com.aresgen.local.states.run.Machine;
import com.aresgen.local.states.service.StatesServer;
import com.aresgen.local.template.ResourceType;
import com.aresgen.local.template.Stacks;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Step Functions with the template's state machines. It opens before the functions, which need its address, and runs
 * when they are there, since it calls them.
 */
public final class LocalStates implements AutoCloseable {
    private final Stacks stacks;
    private final LocalRegion region;
    private final List<StateMachine> machines;
    private final StoredExecutions stored;
    private final Journal journal;
    private final StatesServer server;
    private final AtomicBoolean closed = new AtomicBoolean();
    private Optional<Executions> running = Optional.empty();

    private LocalStates(
            Stacks stacks, LocalRegion region, List<StateMachine> machines, StoredExecutions stored, Journal journal) {
        this.stacks = stacks;
        this.region = region;
        this.machines = machines;
        this.stored = stored;
        this.journal = journal;
        this.server = StatesServer.open(region);
    }

    /**
     * Reads the template's state machines and what the journal has of their executions; empty if the template has none.
     *
     * @param file the journal; without one, executions end with the process
     */
    public static Optional<LocalStates> open(Stacks stacks, LocalRegion region, Optional<Path> file)
            throws IOException {
        if (!stacks.has(ResourceType.STATE_MACHINE)) {
            return Optional.empty();
        }
        var machines = stacks.all(ResourceType.STATE_MACHINE, region).stream()
                .filter(StateMachine::isOfFunctions)
                .map(StateMachine::of)
                .toList();
        if (file.isEmpty()) {
            var nothing = new StoredExecutions(List.of(), List.of());
            return Optional.of(new LocalStates(stacks, region, machines, nothing, new MemoryJournal()));
        }
        var stored = StoredExecutions.open(file.get(), InstantSource.system().instant());
        return Optional.of(new LocalStates(stacks, region, machines, stored, FileJournal.open(file.get())));
    }

    /** Continues the executions of earlier processes and answers calls. */
    public void run(Functions functions, Consumer<ObservedPermission> listener) {
        run(functions, listener, EndDeliveries.PAUSES);
    }

    /** As above, with the pauses before an end is delivered again to a function that failed. */
    public void run(Functions functions, Consumer<ObservedPermission> listener, List<Duration> pauses) {
        var deliveries = EndDeliveries.of(stacks, region, functions, pauses);
        var roles = new MachineRoles(stacks, region, listener);
        var executions = Executions.resume(
                region, roles.machines(machines, functions), journal, stored, deliveries, InstantSource.system());
        running = Optional.of(executions);
        server.serve(executions);
    }

    public URI endpoint() {
        return server.endpoint();
    }

    /** How many states were entered and how many attempts repeated since the start of this process. */
    public long transitions() {
        return running.map(Executions::transitions).orElse(0L);
    }

    /** How many executions were started since the start of this process. */
    public long started() {
        return running.map(Executions::started).orElse(0L);
    }

    /** The most events of an execution that ended since the start of this process; the service allows 25,000. */
    public long longestHistory() {
        return running.map(Executions::longestHistory).orElse(0L);
    }

    /** What each state machine's role allows, by the name of the state machine. */
    public Map<String, Policy> policies() {
        return running.map(Executions::machines).orElse(Map.of()).values().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Machine::name, machine -> machine.functions().role().policy()));
    }

    /** Leaves running executions where they are. Closing again does nothing. */
    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        server.close();
        running.ifPresentOrElse(Executions::close, journal::close);
    }
}
