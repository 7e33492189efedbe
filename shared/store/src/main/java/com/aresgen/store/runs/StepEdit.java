package com.aresgen.store.runs;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Makes the next version of a step. */
public final class StepEdit {
    private final StepRow read;
    private String hash;
    private StepStatus status;
    private int pending;
    private List<String> releases;
    private int generation;
    private List<Attempt> attempts;
    private int earlier;
    private Optional<String> execution;
    private Optional<Instant> startedAt;
    private Optional<Instant> finishedAt;
    private Optional<Instant> until;
    private Optional<StepOutput> output;
    private Optional<StepFailure> error;
    private Optional<Items> items;
    private Optional<Approval> approval;
    private Optional<String> next;

    StepEdit(StepRow read) {
        this.read = read;
        this.hash = read.hash();
        this.status = read.status();
        this.pending = read.pending();
        this.releases = read.releases();
        this.generation = read.generation();
        this.attempts = read.attempts();
        this.earlier = read.earlier();
        this.execution = read.execution();
        this.startedAt = read.startedAt();
        this.finishedAt = read.finishedAt();
        this.until = read.until();
        this.output = read.output();
        this.error = read.error();
        this.items = read.items();
        this.approval = read.approval();
        this.next = read.next();
    }

    public StepEdit hash(String value) {
        this.hash = value;
        return this;
    }

    public StepEdit status(StepStatus value) {
        this.status = value;
        return this;
    }

    public StepEdit pending(int value) {
        this.pending = value;
        return this;
    }

    public StepEdit releases(List<String> value) {
        this.releases = value;
        return this;
    }

    public StepEdit generation(int value) {
        this.generation = value;
        return this;
    }

    public StepEdit attempts(List<Attempt> value) {
        this.attempts = value;
        return this;
    }

    public StepEdit earlier(int value) {
        this.earlier = value;
        return this;
    }

    public StepEdit execution(Optional<String> value) {
        this.execution = value;
        return this;
    }

    public StepEdit startedAt(Optional<Instant> value) {
        this.startedAt = value;
        return this;
    }

    public StepEdit finishedAt(Optional<Instant> value) {
        this.finishedAt = value;
        return this;
    }

    public StepEdit until(Optional<Instant> value) {
        this.until = value;
        return this;
    }

    public StepEdit output(Optional<StepOutput> value) {
        this.output = value;
        return this;
    }

    public StepEdit error(Optional<StepFailure> value) {
        this.error = value;
        return this;
    }

    public StepEdit items(Optional<Items> value) {
        this.items = value;
        return this;
    }

    public StepEdit approval(Optional<Approval> value) {
        this.approval = value;
        return this;
    }

    public StepEdit next(Optional<String> value) {
        this.next = value;
        return this;
    }

    /** The next version. */
    public StepRow next() {
        return version(read.version() + 1);
    }

    /** With these changes, which are not written: another change is, that is made from this. */
    public StepRow unwritten() {
        return version(read.version());
    }

    StepRow version(long version) {
        return new StepRow(
                read.path(),
                hash,
                status,
                pending,
                releases,
                generation,
                version,
                attempts,
                earlier,
                execution,
                startedAt,
                finishedAt,
                until,
                output,
                error,
                items,
                approval,
                next);
    }
}
