package com.aresgen.store.runs;

import com.aresgen.http.values.Role;
import com.aresgen.store.runs.RunHead.RunFailure;
import java.time.Instant;
import java.util.Optional;

/** Makes the next version of the head of a run. */
public final class HeadEdit {
    private final RunHead read;
    private long workflowVersion;
    private String startedBy;
    private Role role;
    private RunStatus status;
    private Optional<RunStatus> stopping;
    private int generation;
    private int prepared;
    private Optional<String> fromStep;
    private Optional<Long> maxCostNanos;
    private Optional<Instant> startedAt;
    private Optional<Instant> finishedAt;
    private Instant deadline;
    private long costNanos;
    private Optional<StepOutput> output;
    private Optional<RunFailure> error;

    HeadEdit(RunHead read) {
        this.read = read;
        this.workflowVersion = read.workflowVersion();
        this.startedBy = read.startedBy();
        this.role = read.role();
        this.status = read.status();
        this.stopping = read.stopping();
        this.generation = read.generation();
        this.prepared = read.prepared();
        this.fromStep = read.fromStep();
        this.maxCostNanos = read.maxCostNanos();
        this.startedAt = read.startedAt();
        this.finishedAt = read.finishedAt();
        this.deadline = read.deadline();
        this.costNanos = read.costNanos();
        this.output = read.output();
        this.error = read.error();
    }

    public HeadEdit workflowVersion(long value) {
        this.workflowVersion = value;
        return this;
    }

    public HeadEdit startedBy(String value) {
        this.startedBy = value;
        return this;
    }

    public HeadEdit role(Role value) {
        this.role = value;
        return this;
    }

    public HeadEdit status(RunStatus value) {
        this.status = value;
        return this;
    }

    public HeadEdit stopping(Optional<RunStatus> value) {
        this.stopping = value;
        return this;
    }

    public HeadEdit generation(int value) {
        this.generation = value;
        return this;
    }

    public HeadEdit prepared(int value) {
        this.prepared = value;
        return this;
    }

    public HeadEdit fromStep(Optional<String> value) {
        this.fromStep = value;
        return this;
    }

    public HeadEdit maxCostNanos(Optional<Long> value) {
        this.maxCostNanos = value;
        return this;
    }

    public HeadEdit startedAt(Optional<Instant> value) {
        this.startedAt = value;
        return this;
    }

    public HeadEdit finishedAt(Optional<Instant> value) {
        this.finishedAt = value;
        return this;
    }

    public HeadEdit deadline(Instant value) {
        this.deadline = value;
        return this;
    }

    public HeadEdit costNanos(long value) {
        this.costNanos = value;
        return this;
    }

    public HeadEdit output(Optional<StepOutput> value) {
        this.output = value;
        return this;
    }

    public HeadEdit error(Optional<RunFailure> value) {
        this.error = value;
        return this;
    }

    /** The next version. */
    public RunHead next() {
        return new RunHead(
                read.id(),
                read.workspace(),
                read.workflow(),
                workflowVersion,
                startedBy,
                role,
                status,
                stopping,
                generation,
                prepared,
                fromStep,
                read.metadata(),
                maxCostNanos,
                read.timeLimit(),
                read.createdAt(),
                startedAt,
                finishedAt,
                deadline,
                costNanos,
                output,
                error,
                read.version() + 1);
    }
}
