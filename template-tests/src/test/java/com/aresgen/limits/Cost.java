package com.aresgen.limits;

import com.aresgen.faults.Door;
import com.aresgen.faults.StoreCalls;
import com.aresgen.http.values.BearerKey;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

/**
 * The cost of a call in the store.
 *
 * @param calls by name, in order
 * @param units read and write capacity units
 */
record Cost(int status, String calls, double units) {
    private static final int MILLIS = 1_000;
    private static final int ENOUGH_MILLIS = 400;

    static Cost of(Door door, String bearer, String idempotencyKey, String body) {
        var ledger = new Ledger();
        var reply = StoreCalls.watchedBy(ledger, () -> door.send(bearer, idempotencyKey, body));
        return new Cost(reply.status(), String.join(" ", ledger.calls()), ledger.units());
    }

    /** Measures with a new key and within one second of the clock, since the first call of a second costs more. */
    static Cost withinASecond(int limit, Function<BearerKey, Cost> measure) {
        while (true) {
            var key = LimitedKey.of(limit);
            var left = MILLIS - System.currentTimeMillis() % MILLIS;
            if (left < ENOUGH_MILLIS) {
                LockSupport.parkNanos(left * 1_000_000);
            }
            var second = Instant.now().getEpochSecond();
            var cost = measure.apply(key.token());
            if (Instant.now().getEpochSecond() == second) {
                return cost;
            }
        }
    }
}
