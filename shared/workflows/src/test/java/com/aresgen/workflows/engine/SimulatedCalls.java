package com.aresgen.workflows.engine;

import com.aresgen.store.runs.Tokens;
import com.aresgen.workflows.definition.RetryOn;
import com.aresgen.workflows.engine.world.CallResult;
import com.aresgen.workflows.engine.world.Calls;
import com.aresgen.workflows.engine.world.StepCall;
import com.aresgen.workflows.engine.world.Use;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Calls with the promises of the idempotency stage: a claim with a lease, that only the same call takes over; an effect
 * that is committed only by the owner of the claim; and the first result for whoever calls again.
 */
final class SimulatedCalls implements Calls {
    private static final Duration LEASE = Duration.ofSeconds(20);
    private static final int OWNED_BY_NOBODY = -1;

    private final Fibers fibers;
    private final RandomGenerator random;
    private final Runnable point;
    private final double failing;
    private final Map<String, Claim> records = new HashMap<>();
    /** Effects that were committed, by run, path and generation. */
    final Map<String, Integer> effects = new HashMap<>();

    private int owners;

    SimulatedCalls(Fibers fibers, RandomGenerator random, Runnable point, double failing) {
        this.fibers = fibers;
        this.random = random;
        this.point = point;
        this.failing = failing;
    }

    private static final class Claim {
        int owner;
        Instant lease;

        @Nullable
        CallResult result;

        Claim(int owner, Instant lease) {
            this.owner = owner;
            this.lease = lease;
        }
    }

    @Override
    public CallResult call(StepCall call, Instant deadline) {
        var me = ++owners;
        while (true) {
            point.run();
            var record = records.get(call.key());
            if (record == null) {
                records.put(call.key(), new Claim(me, fibers.now().plus(LEASE)));
                break;
            }
            if (record.owner == OWNED_BY_NOBODY) {
                return failed("response_erased", Optional.empty(), Use.NONE);
            }
            if (record.result != null) {
                return record.result;
            }
            if (!record.lease.isAfter(fibers.now())) {
                record.owner = me;
                record.lease = fibers.now().plus(LEASE);
                break;
            }
            fibers.sleep(Duration.ofSeconds(1));
        }
        return work(call, me, deadline);
    }

    private CallResult work(StepCall call, int me, Instant deadline) {
        var left = Math.max(1, Duration.between(fibers.instant(), deadline).toMillis());
        var takes = Duration.ofMillis(random.nextLong(1, 9_000));
        // A machine that freezes comes back long after everybody has given it up.
        if (random.nextInt(40) == 0) {
            takes = Duration.ofMillis(random.nextLong(60_000, 400_000));
        } else if (takes.toMillis() > left) {
            fibers.sleep(Duration.ofMillis(left));
            point.run();
            release(call, me);
            return failed("upstream_timeout", Optional.of(RetryOn.TIMEOUT), cost());
        }
        fibers.sleep(takes);
        point.run();
        if (random.nextDouble() < failing) {
            release(call, me);
            var kind = random.nextInt(5) == 0 ? Optional.<RetryOn>empty() : Optional.of(RetryOn.UPSTREAM);
            return failed("upstream_error", kind, random.nextBoolean() ? cost() : Use.NONE);
        }
        return commit(call, me);
    }

    private CallResult commit(StepCall call, int me) {
        var record = records.get(call.key());
        if (record == null || record.owner != me || record.result != null) {
            return failed("idempotency_in_progress", Optional.empty(), Use.NONE);
        }
        var output =
                JsonNodeFactory.instance.objectNode().put("text", call.path()).put("n", call.attempt());
        var done = new CallResult.Done(output, cost());
        record.result = done;
        effects.merge(call.path() + "@" + call.run().generation(), 1, Integer::sum);
        point.run();
        return done;
    }

    private void release(StepCall call, int me) {
        var record = records.get(call.key());
        if (record != null && record.owner == me && record.result == null) {
            records.remove(call.key());
        }
    }

    @Override
    public Optional<CallResult> settle(StepCall call) {
        point.run();
        var record = records.get(call.key());
        if (record != null && record.result != null) {
            return Optional.of(record.result);
        }
        if (record != null && record.lease.isAfter(fibers.now()) && record.owner != OWNED_BY_NOBODY) {
            throw new StillRunning(call.key());
        }
        records.put(call.key(), new Claim(OWNED_BY_NOBODY, fibers.now()));
        return Optional.empty();
    }

    private Use cost() {
        return new Use(random.nextLong(1, 5_000_000), new Tokens(10, 5, 0), Optional.of("m"));
    }

    private static CallResult failed(String code, Optional<RetryOn> kind, Use use) {
        return new CallResult.Failed(code, "failed", kind, Optional.empty(), use);
    }
}
