package com.aresgen.limits;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.faults.SettableClock;
import com.aresgen.faults.StoreCalls;
import com.aresgen.http.values.BearerKey;
import com.aresgen.http.values.Ids;
import com.aresgen.http.values.Region;
import com.aresgen.store.keys.inflight.CallLease;
import com.aresgen.store.keys.inflight.CallLeases;
import com.aresgen.suite.RunningApi;
import com.aresgen.suite.TemplateTables;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The leases of the model calls that a key has in flight, on the real engine and with a clock that the test sets. */
class CallLeasesTest {
    private static final Duration FIFTEEN_MINUTES = Duration.ofMinutes(15);

    private final SettableClock clock = new SettableClock(Instant.parse("2026-05-11T08:14:22.184Z"));
    private final Ids ids = new Ids(clock);
    private final CallLeases leases = new CallLeases(RunningApi.eu().operator(), TemplateTables.NAMES);
    private final String key = BearerKey.create(Region.EU).keyId();
    private final StoredLeases stored = new StoredLeases(key);

    @Test
    void fortyCallsOfAKeyMayRunAtOnceAndAnotherWhenOneHasEnded() {
        var held = all(40);
        assertThat(take()).isEmpty();

        leases.giveBack(held.getFirst());
        assertThat(take()).isPresent();
        assertThat(take()).isEmpty();
    }

    @Test
    void anotherKeyCountsByItself() {
        all(40);

        assertThat(leases.take("key_other", ids.next("req"), clock.instant(), end()))
                .isPresent();
    }

    @Test
    void ofManyThatBeginAtOnceFortyAreAdmitted() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Optional<CallLease>> begun = this::take;
            var taken = threads.invokeAll(Collections.nCopies(60, begun)).stream()
                    .map(Future::resultNow)
                    .flatMap(Optional::stream);
            assertThat(taken.distinct()).hasSize(40);
        }
    }

    /** A process that dies gives nothing back. */
    @Test
    void aCrashedCallCountsUntilItsDeadlineAndNoLonger() {
        all(40);
        clock.advance(FIFTEEN_MINUTES.minusSeconds(1));
        assertThat(take()).as("before the deadline").isEmpty();

        clock.advance(Duration.ofSeconds(2));
        assertThat(all(40)).as("all that crashed have ended").hasSize(40);
        assertThat(take()).isEmpty();
    }

    @Test
    void callsThatStillRunKeepTheirLeasesWhenCrashedOnesAreRemoved() {
        var crashed = 7;
        all(crashed);
        clock.advance(Duration.ofMinutes(1));
        all(40 - crashed);
        clock.advance(FIFTEEN_MINUTES.minusSeconds(59));

        assertThat(all(crashed)).hasSize(crashed);
        assertThat(take()).isEmpty();
    }

    /** The SDK sends it again when the answer to the first one was lost. */
    @Test
    void aLeaseThatIsTakenTwiceIsOne() {
        all(39);
        var request = ids.next("req");

        var first = leases.take(key, request, clock.instant(), end());
        assertThat(first).isPresent();
        assertThat(leases.take(key, request, clock.instant(), end())).isEqualTo(first);
        assertThat(take()).isEmpty();
    }

    @Test
    void eachBeginningAndEachEndCostsOneWriteUnit() {
        all(39);
        var ledger = new Ledger();
        StoreCalls.watchedBy(ledger, () -> {
            leases.giveBack(take().orElseThrow());
            take();
            return take();
        });

        assertThat(ItemSize.of(stored.item())).as("of a full item").isBetween(900, 1023);
        assertThat(ledger.calls()).containsExactly("Update", "Update", "Update", "Update");
        assertThat(ledger.units()).isEqualTo(4);
    }

    @Test
    void crashedCallsCostTwoWriteUnitsMoreOnce() {
        all(40);
        clock.advance(FIFTEEN_MINUTES.plusSeconds(1));
        var ledger = new Ledger();
        StoreCalls.watchedBy(ledger, this::take);

        assertThat(ledger.calls()).containsExactly("Update", "Update", "Update");
        assertThat(ledger.units()).isEqualTo(3);
    }

    /** DynamoDB removes the item when the attribute {@code ttl} has passed, which no call may outlive. */
    @Test
    void theItemOfAnIdleKeyEndsADayAfterItsLastCall() {
        leases.giveBack(take().orElseThrow());
        clock.advance(Duration.ofHours(5));
        leases.giveBack(take().orElseThrow());

        assertThat(stored.item().attributes()).containsOnlyKeys("id", "ttl");
        assertThat(stored.item().number("ttl"))
                .isEqualTo(clock.instant().plus(Duration.ofDays(1)).getEpochSecond());
    }

    private List<CallLease> all(int number) {
        return IntStream.range(0, number)
                .mapToObj(_ -> take())
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<CallLease> take() {
        return leases.take(key, ids.next("req"), clock.instant(), end());
    }

    private Instant end() {
        return clock.instant().plus(FIFTEEN_MINUTES);
    }
}
