package com.aresgen.limits;

import com.aresgen.faults.Item;
import com.aresgen.faults.StoreCalls;
import com.aresgen.store.keys.KeyStore;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** Many callers of one key whose clocks differ, in bursts and with pauses; seconds are shorter than real ones. */
final class History {
    private static final int THREADS = 64;
    private static final int SKEW_MILLIS = 2_000;
    private static final int MOST_IN_A_BURST = 12;
    private static final long REST_NANOS = 150_000_000;
    private static final long JUMP_NANOS = 1_500_000_000;
    private static final int FEWEST_JUMPS = 2;
    private static final int PATIENCE = 6;

    private final LimitedKey key;
    private final int speed;
    private final long realStart = System.nanoTime();
    private final long realEnd;
    private final long latestEnd;
    private final Instant start = Instant.now();
    private final AtomicLong jumpedMillis = new AtomicLong();
    private final Map<Long, Integer> admittedBySecond = new TreeMap<>();
    private final Queue<Refusal> refusals = new ConcurrentLinkedQueue<>();
    private final AtomicInteger overloaded = new AtomicInteger();
    private final AtomicInteger jumps = new AtomicInteger();

    private History(LimitedKey key, int speed, Duration duration) {
        this.key = key;
        this.speed = speed;
        this.realEnd = realStart + duration.toNanos();
        this.latestEnd = realStart + PATIENCE * duration.toNanos();
    }

    /** A call that was refused with a Retry-After, and the key's item at that moment. */
    record Refusal(long second, int retryAfter, Item item) {}

    /**
     * Plays a history that ends when the key was full more than once, even on a slow machine.
     *
     * @param speed the history's seconds in each real one, not counting the pauses
     */
    static History of(LimitedKey key, int speed, Duration real) {
        var history = new History(key, speed, real);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < THREADS; i++) {
                threads.execute(history::call);
            }
            threads.execute(history::jump);
        }
        return history;
    }

    /** The number of calls that were counted in each second. */
    synchronized Map<Long, Integer> admittedBySecond() {
        return new TreeMap<>(admittedBySecond);
    }

    Queue<Refusal> refusals() {
        return refusals;
    }

    int overloaded() {
        return overloaded.get();
    }

    private void call() {
        var random = ThreadLocalRandom.current();
        var skew = random.nextInt(-SKEW_MILLIS, SKEW_MILLIS + 1);
        while (isRunning()) {
            for (int calls = random.nextInt(MOST_IN_A_BURST) + 1; calls > 0; calls--) {
                call(now().plusMillis(skew));
            }
            LockSupport.parkNanos(random.nextLong(REST_NANOS));
        }
    }

    private void call(Instant now) {
        var ledger = new Ledger();
        var admission = StoreCalls.watchedBy(ledger, () -> key.store().admit(key.token(), now));
        switch (admission) {
            case KeyStore.Admission.Admitted _ -> admitted(ledger.item().number("sec"));
            case KeyStore.Admission.Throttled(var _, var failure, var _) ->
                refusals.add(new Refusal(now.getEpochSecond(), failure.retryAfterSeconds(), ledger.item()));
            case KeyStore.Admission.Refused _ -> overloaded.incrementAndGet();
        }
    }

    private synchronized void admitted(long second) {
        admittedBySecond.merge(second, 1, Integer::sum);
    }

    /** After a refusal, from time to time, lets 20 to 75 seconds pass without calls. */
    private void jump() {
        var refusedBefore = 0;
        while (isRunning()) {
            LockSupport.parkNanos(JUMP_NANOS);
            if (refusals.size() > refusedBefore) {
                refusedBefore = refusals.size();
                jumpedMillis.addAndGet(ThreadLocalRandom.current().nextLong(20_000, 75_000));
                jumps.incrementAndGet();
            }
        }
    }

    private boolean isRunning() {
        return System.nanoTime() < (jumps.get() < FEWEST_JUMPS ? latestEnd : realEnd);
    }

    private Instant now() {
        return start.plusNanos((System.nanoTime() - realStart) * speed).plusMillis(jumpedMillis.get());
    }
}
