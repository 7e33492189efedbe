package com.aresgen.webhooks.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.egress.receiver.ReceiverScript;
import com.aresgen.faults.Attempt;
import com.aresgen.faults.Fault;
import com.aresgen.faults.ProcessKilled;
import com.aresgen.faults.StoreCalls;
import com.aresgen.store.webhooks.Delivery;
import com.aresgen.store.webhooks.Recovery;
import com.aresgen.webhooks.Receivers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.core.exception.SdkClientException;

/** A recovery restarts all that has failed, once, however much it is and wherever its worker dies. */
class RecoveryTest {
    private static final Duration HOUR = Duration.ofHours(1);

    /** Longer than a worker may take. */
    private static final Duration RUN = Duration.ofMinutes(3);

    @Test
    void restartsWhatIsNoLongerTriedAndWasMadeSince() {
        try (var office = new Office(Receivers.FINE)) {
            office.ended(2, Delivery.Status.EXHAUSTED);
            office.clock.advance(HOUR);
            var since = office.clock.instant();
            office.ended(3, Delivery.Status.EXHAUSTED);
            office.ended(2, Delivery.Status.CANCELLED);
            office.ended(4, Delivery.Status.DELIVERED);
            office.clock.advance(HOUR);

            var recovery = office.recover(since);
            assertThat(office.left(recovery)).isEqualTo(5);
            office.message(recovery.key().message());

            assertThat(office.left(recovery)).isZero();
            assertThat(restarted(office, recovery))
                    .hasSize(5)
                    .allMatch(row -> row.status() == Delivery.Status.PENDING && row.attempt() == 0);
            assertThat(office.alarms).hasSize(5);
            assertThat(office.listed()).as("and no row of a recovery").hasSize(12);
            office.sweep();
            assertThat(office.received()).as("and the first one, which was due").hasSize(6);
        }
    }

    @Test
    void restartsWhatFailsAndIsStillTried() {
        try (var office = new Office(ReceiverScript.says(500, ""))) {
            var since = office.clock.instant();
            assertThat(office.left(office.recover(since))).as("not tried yet").isZero();
            office.message();
            office.receiver.script(Receivers.FINE);
            office.clock.advance(Duration.ofSeconds(1));
            office.message();
            assertThat(office.received()).as("the next attempt is due later").hasSize(1);

            var recovery = office.recover(since);
            office.message(recovery.key().message());
            office.message();

            assertThat(office.row().status()).isEqualTo(Delivery.Status.DELIVERED);
            assertThat(office.row().attempts()).hasSize(2);
            assertThat(office.left(office.recover(since))).isZero();
        }
    }

    /** More than a transaction takes; the clock of the worker is behind that of the function that was asked. */
    @Test
    void restartsHundreds() {
        try (var office = new Office(Receivers.FINE)) {
            office.ended(250, Delivery.Status.EXHAUSTED);
            office.clock.advance(HOUR);
            var recovery = office.recover(Instant.EPOCH);
            office.clock.advance(Duration.ofSeconds(-5));
            office.message(recovery.key().message());

            assertThat(office.left(recovery)).isZero();
            assertThat(office.alarms).hasSize(250);
            office.clock.advance(RUN);
            assertThat(office.sweep())
                    .as("the deliveries, and not the recovery")
                    .isEqualTo(251);
            assertThat(office.sweep()).isZero();
        }
    }

    @Test
    void aRunThatHasNoTimeLeavesItToTheNext() {
        try (var office = new Office(Receivers.FINE)) {
            office.ended(3, Delivery.Status.EXHAUSTED);
            office.message();
            office.clock.advance(HOUR);
            var recovery = office.recover(Instant.EPOCH);
            office.message(recovery.key().message(), Duration.ofSeconds(10));
            assertThat(office.left(recovery)).isEqualTo(3);
            assertThat(office.sweep()).as("the run could still go on").isZero();

            office.clock.advance(RUN);
            assertThat(office.sweep()).isEqualTo(1);
            assertThat(office.left(recovery)).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void whereverItsWorkerDiesEachIsSentOnce(Fault.Kind kind) {
        var call = 1;
        while (played(new Fault(kind, call))) {
            call++;
        }
        assertThat(call).as("store calls of a recovery of three").isGreaterThan(5);
    }

    /** Whether the fault struck. */
    private static boolean played(Fault fault) {
        try (var office = new Office(Receivers.FINE)) {
            office.message();
            office.ended(3, Delivery.Status.EXHAUSTED);
            office.clock.advance(HOUR);
            var recovery = office.recover(Instant.EPOCH);
            var struck = run(office, recovery, fault);
            for (int i = 0; i < 4; i++) {
                office.clock.advance(RUN);
                office.sweep();
            }

            assertThat(office.left(recovery)).as(fault.toString()).isZero();
            assertThat(office.sweepLater()).as(fault.toString()).isZero();
            assertThat(office.listed())
                    .as(fault.toString())
                    .hasSize(4)
                    .allMatch(row -> row.status() == Delivery.Status.DELIVERED);
            assertThat(office.received())
                    .as(fault.toString())
                    .hasSize(4)
                    .extracting(heard -> heard.header("webhook-id"))
                    .doesNotHaveDuplicates();
            return struck;
        }
    }

    private static boolean run(Office office, Recovery recovery, Fault fault) {
        var attempt = new Attempt(fault, () -> {
            office.clock.advance(RUN);
            office.message(recovery.key().message());
        });
        try {
            StoreCalls.watchedBy(attempt, () -> {
                office.message(recovery.key().message());
                return attempt;
            });
        } catch (ProcessKilled | SdkClientException | IllegalArgumentException _) {
            // The message is not deleted, or its worker has died; the sweeper wakes another.
        }
        return attempt.struck();
    }

    private static List<Delivery> restarted(Office office, Recovery recovery) {
        return office.listed().stream()
                .filter(row -> !row.startedAt().isBefore(recovery.askedAt()))
                .toList();
    }
}
