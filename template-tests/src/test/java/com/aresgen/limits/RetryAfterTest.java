package com.aresgen.limits;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.store.keys.KeyStore.Admission;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** One caller, one clock: the store's admissions are compared with a plain list of the seconds that were counted. */
class RetryAfterTest {
    private static final int LIMIT = 4;
    private static final int WINDOW = 61;
    private static final int LONGEST_WAIT = 60;

    /** @param waits whether the caller obeys a refusal's Retry-After, after a try one second too early */
    record Step(int pauseSeconds, int calls, boolean waits) {}

    @Property(tries = 40, shrinking = ShrinkingMode.OFF)
    void aCallIsAdmittedAtTheSecondThatRetryAfterNamesAndNotBefore(@ForAll("steps") List<Step> steps) {
        var caller = new Caller();
        for (var step : steps) {
            caller.second += step.pauseSeconds();
            for (int i = 0; i < step.calls(); i++) {
                caller.call();
            }
            if (step.waits()) {
                caller.waitForIt();
            }
        }
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        var pauses = Arbitraries.oneOf(
                Arbitraries.integers().between(0, 3), Arbitraries.integers().between(0, 70));
        return Combinators.combine(pauses, Arbitraries.integers().between(1, 6), Arbitraries.of(true, false))
                .as(Step::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(10);
    }

    private static final class Caller {
        private final LimitedKey key = LimitedKey.of(LIMIT);
        private final List<Long> counted = new ArrayList<>();
        private long second = 1_800_000_000L;

        /** Zero when the call was admitted, else the seconds to wait. */
        int call() {
            counted.removeIf(earlier -> earlier <= second - WINDOW);
            var admission = key.store().admit(key.token(), Instant.ofEpochSecond(second));
            if (counted.size() < LIMIT) {
                counted.add(second);
                assertThat(admission)
                        .isInstanceOfSatisfying(
                                Admission.Admitted.class,
                                admitted ->
                                        assertThat(admitted.quota().remaining()).isEqualTo(LIMIT - counted.size()));
                return 0;
            }
            var wait = (int) Math.min(LONGEST_WAIT, counted.getFirst() + WINDOW - second);
            assertThat(admission)
                    .isInstanceOfSatisfying(
                            Admission.Throttled.class,
                            throttled -> assertThat(throttled.failure().retryAfterSeconds())
                                    .isEqualTo(wait));
            return wait;
        }

        void waitForIt() {
            var wait = call();
            // All of the quota was spent in this very second: it frees after 61 s, and we may answer 60 (decision 5).
            var saysOneLess = wait == LONGEST_WAIT && counted.getFirst() == second;
            if (wait > 1) {
                second += wait - 1;
                assertThat(call()).as("a second too early").isPositive();
                second++;
            } else {
                second += wait;
            }
            if (wait > 0) {
                assertThat(call()).as("at the time").isEqualTo(saysOneLess ? 1 : 0);
            }
        }
    }
}
