package com.aresgen.store.runs;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * One attempt at a step: a line of the ledger.
 *
 * @param n from 1; attempts of an earlier generation of the run are counted on
 * @param costNanos what it cost, failed or not, in 1e-9 USD
 * @param retryInMillis how long after it the next attempt was planned
 */
public record Attempt(
        int n,
        Status status,
        Instant startedAt,
        Optional<Instant> finishedAt,
        long costNanos,
        Tokens tokens,
        Optional<String> model,
        Optional<StepFailure> error,
        Optional<Long> retryInMillis) {
    /** The state of an attempt: running, or how it ended. */
    public enum Status {
        RUNNING,
        SUCCEEDED,
        FAILED,
        /** Its function ended without a word, and its call can no longer have an effect. */
        LOST,
        /** The run was stopped while it waited. */
        CANCELLED;

        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static Attempt begun(int n, Instant now) {
        return new Attempt(
                n,
                Status.RUNNING,
                now,
                Optional.empty(),
                0,
                Tokens.NONE,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** The same attempt, if it runs, with its end: it waited when its run was stopped. */
    public Attempt cancelled(Instant now) {
        return status == Status.RUNNING
                ? new Attempt(
                        n,
                        Status.CANCELLED,
                        startedAt,
                        Optional.of(now),
                        costNanos,
                        tokens,
                        model,
                        error,
                        retryInMillis)
                : this;
    }
}
