package com.aresgen.store.idempotency;

import com.aresgen.http.EventStream.Ending;
import com.aresgen.http.Outcome;
import com.aresgen.http.values.Headers;
import com.aresgen.http.values.StatelessRandom;
import com.aresgen.store.items.StaleRead;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Decides again while other calls change what was read: nothing of a stale decision is written. */
final class Decisions {
    private static final int MOST = 16;

    /** An effect may have taken minutes and cost money: its decision is not given up while others type. */
    private static final int MOST_AFTER_EFFECT = 64;

    private static final long FIRST_PAUSE_NANOS = 2_000_000;
    private static final int MOST_DOUBLINGS = 5;

    private Decisions() {}

    /** The outcome of the first round that is not stale, or the refusal that the last stale one names. */
    static Outcome made(Supplier<Outcome> round) {
        return made(round, Decisions::isStale, Decisions::usedUp, MOST);
    }

    /** As {@link #made}, of what an effect leads to. */
    static Outcome madeAfterEffect(Supplier<Outcome> round) {
        return made(round, Decisions::isStale, Decisions::usedUp, MOST_AFTER_EFFECT);
    }

    /** As {@link #madeAfterEffect}, of the end of a stream. */
    static Ending ending(Supplier<Ending> round) {
        return made(
                round,
                ending -> ending instanceof Ending.Failed(StaleRead _),
                ending -> ending instanceof Ending.Failed(StaleRead stale) ? new Ending.Failed(stale.usedUp()) : ending,
                MOST_AFTER_EFFECT);
    }

    private static <T> T made(Supplier<T> round, Predicate<T> stale, UnaryOperator<T> usedUp, int most) {
        for (int i = 1; i < most; i++) {
            var decided = round.get();
            if (!stale.test(decided)) {
                return decided;
            }
            pause(i);
        }
        return usedUp.apply(round.get());
    }

    private static boolean isStale(Outcome outcome) {
        return outcome instanceof Outcome.Refusal(StaleRead _, var _);
    }

    private static Outcome usedUp(Outcome outcome) {
        return outcome instanceof Outcome.Refusal(StaleRead stale, Headers headers)
                ? new Outcome.Refusal(stale.usedUp(), headers)
                : outcome;
    }

    /** At random, so that calls which were in each other's way part: up to 2 ms first, up to 64 ms later. */
    private static void pause(int round) {
        LockSupport.parkNanos(new StatelessRandom().nextLong(FIRST_PAUSE_NANOS << Math.min(round - 1, MOST_DOUBLINGS)));
    }
}
