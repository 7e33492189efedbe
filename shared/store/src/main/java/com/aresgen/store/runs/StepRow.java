package com.aresgen.store.runs;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A step of a run, or one item of a step with {@code for_each}. It is rewritten only by one who has read it:
 * {@code version} grows by one with each change.
 *
 * @param path {@code draft}; {@code each/3} for the item of index 3
 * @param hash of the step's definition
 * @param pending how many of the steps that it needs have not ended
 * @param releases the paths that wait for its end; none for an item
 * @param generation the generation of the run that wrote it last
 * @param earlier attempts that generations before this one made
 * @param execution the name of the execution that works on it
 * @param until when it is waited for, while it waits
 * @param next the path that the execution goes on with, after an item of {@code for_each}
 */
public record StepRow(
        String path,
        String hash,
        StepStatus status,
        int pending,
        List<String> releases,
        int generation,
        long version,
        List<Attempt> attempts,
        int earlier,
        Optional<String> execution,
        Optional<Instant> startedAt,
        Optional<Instant> finishedAt,
        Optional<Instant> until,
        Optional<StepOutput> output,
        Optional<StepFailure> error,
        Optional<Items> items,
        Optional<Approval> approval,
        Optional<String> next) {
    /** What separates a step from the index of an item. */
    public static final char ITEM = '/';

    public StepRow {
        attempts = List.copyOf(attempts);
        releases = List.copyOf(releases);
    }

    /** The Idempotency-Key under which an attempt calls, so that its call has one effect. */
    public static String callKey(String run, String path, int attempt) {
        return run + "/" + path + "/" + attempt;
    }

    /** A step that has not begun. */
    public static StepRow pending(String path, String hash, int pending, List<String> releases, int generation) {
        return new StepRow(
                path,
                hash,
                StepStatus.PENDING,
                pending,
                releases,
                generation,
                0,
                List.of(),
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** The id of the step in the definition. */
    public String step() {
        var slash = path.indexOf(ITEM);
        return slash < 0 ? path : path.substring(0, slash);
    }

    /** The index of the item; empty for a step itself. */
    public Optional<Integer> index() {
        var slash = path.indexOf(ITEM);
        return slash < 0 ? Optional.empty() : Optional.of(Integer.valueOf(path.substring(slash + 1)));
    }

    public boolean canBegin() {
        return status == StepStatus.PENDING && pending == 0;
    }

    public boolean isHeldBy(String name) {
        return execution.isPresent() && execution.get().equals(name);
    }

    /** What all attempts cost, in 1e-9 USD. */
    public long costNanos() {
        return attempts.stream().mapToLong(Attempt::costNanos).sum();
    }

    /** As it is after others have released it. */
    StepRow released(int left, long times) {
        return new StepEdit(this).pending(left).version(times);
    }

    /** The next version begins as a copy. */
    public StepEdit edit() {
        return new StepEdit(this);
    }
}
