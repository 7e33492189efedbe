package com.aresgen.webhooks.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.egress.receiver.ReceiverScript;
import com.aresgen.faults.Attempt;
import com.aresgen.faults.Fault;
import com.aresgen.faults.StoreCalls;
import com.aresgen.store.webhooks.Delivery;
import com.aresgen.webhooks.ReceivedEvents;
import com.aresgen.webhooks.Receivers;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** Messages only wake the worker, and the row decides: all may be lost, each may come twice, at once or late. */
class MessagesTest {
    @Test
    void everyMessageIsLostAndTheSweeperFindsTheRow() {
        try (var office = new Office(
                Receivers.inTurn(ReceiverScript.says(500, ""), ReceiverScript.says(500, ""), Receivers.FINE))) {
            office.untilSettled();

            assertThat(office.row().status()).isEqualTo(Delivery.Status.DELIVERED);
            ReceivedEvents.assertSame(office.received(), 3);
        }
    }

    @Test
    void everyMessageComesTwice() {
        try (var office = new Office(
                Receivers.inTurn(ReceiverScript.says(500, ""), ReceiverScript.says(500, ""), Receivers.FINE))) {
            for (int i = 0; i < 3; i++) {
                office.untilDue();
                office.message();
                office.message();
            }

            assertThat(office.row().status()).isEqualTo(Delivery.Status.DELIVERED);
            ReceivedEvents.assertSame(office.received(), 3);
        }
    }

    @Test
    void aMessageComesTenTimesAtOnce() {
        try (var office = new Office(Receivers.FINE)) {
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int i = 0; i < 10; i++) {
                    var _ = threads.submit(() -> office.message());
                }
            }

            assertThat(office.row().status()).isEqualTo(Delivery.Status.DELIVERED);
            assertThat(office.row().attempt()).isEqualTo(1);
            ReceivedEvents.assertSame(office.received(), 1);
        }
    }

    @Test
    void theSweeperRunsWhileAnAttemptDoes() {
        try (var office = new Office(Receivers.FINE)) {
            office.receiver.script(socket -> {
                assertThat(office.sweep()).isZero();
                Receivers.FINE.answer(socket);
            });
            office.message();

            assertThat(office.row().status()).isEqualTo(Delivery.Status.DELIVERED);
            ReceivedEvents.assertSame(office.received(), 1);
        }
    }

    /** The event is sent twice, which at-least-once delivery allows, and no more. */
    @Test
    void anAttemptThatOutlivesItsLeaseDoesNotUndoTheOneThatTookOver() {
        try (var office = new Office(Receivers.FINE)) {
            outlivedBy(office, Receivers.FINE, ReceiverScript.says(500, "late"));

            assertThat(office.row().status()).isEqualTo(Delivery.Status.DELIVERED);
            assertThat(office.row().attempts())
                    .extracting(Delivery.Attempt::number)
                    .containsExactly(2);
            ReceivedEvents.assertSame(office.received(), 2);
            assertThat(office.sweep()).isZero();
        }
    }

    /** The row is pending again and the worker no longer holds its claim, so the worker's late result is not recorded. */
    @Test
    void anAttemptThatOutlivesItsLeaseRecordsNothingWhileTheDeliveryStillWaits() {
        try (var office = new Office(Receivers.FINE)) {
            outlivedBy(office, ReceiverScript.says(500, ""), Receivers.FINE);

            assertThat(office.row().status()).isEqualTo(Delivery.Status.PENDING);
            assertThat(office.row().attempts())
                    .extracting(Delivery.Attempt::number)
                    .containsExactly(2);
            assertThat(office.alarms).containsExactly(office.row().nextAt());
        }
    }

    @Test
    void anAttemptThatOutlivesItsLeaseSetsNoAlarm() {
        try (var office = new Office(Receivers.FINE)) {
            outlivedBy(office, Receivers.FINE, ReceiverScript.says(500, "late"));

            assertThat(office.alarms).isEmpty();
        }
    }

    @Test
    void anAttemptKeepsItsLeaseForAMinute() {
        try (var office = new Office(Receivers.FINE)) {
            office.receiver.script(socket -> {
                office.clock.advance(Deliver.LEASE.minusMillis(1));
                assertThat(office.sweep()).isZero();
                Receivers.FINE.answer(socket);
            });
            office.message();

            assertThat(Deliver.LEASE)
                    .isGreaterThan(EgressModule.PATIENCE.total().multipliedBy(2));
            assertThat(office.row().status()).isEqualTo(Delivery.Status.DELIVERED);
        }
    }

    /** The receiver may have lost what it was sent before the replay was asked for. */
    @Test
    void aReplayDuringAnAttemptIsSentWhateverThatAttemptComesTo() {
        try (var office = new Office(Receivers.FINE)) {
            office.receiver.script(socket -> {
                office.receiver.script(Receivers.FINE);
                office.replay();
                Receivers.FINE.answer(socket);
            });
            office.message();
            assertThat(office.row().status()).isEqualTo(Delivery.Status.PENDING);

            assertThat(office.sweep()).isEqualTo(1);

            assertThat(office.row().status()).isEqualTo(Delivery.Status.DELIVERED);
            ReceivedEvents.assertSame(office.received(), 2);
        }
    }

    /** The SDK sends the claim again, and the row that refuses it says that the first one was this worker's. */
    @Test
    void aClaimWhoseAnswerIsLostIsStillTheWorkersOwn() {
        try (var office = new Office(Receivers.FINE)) {
            var claimSentTwice = new Attempt(new Fault(Fault.Kind.SENT_TWICE, 1), () -> {});
            StoreCalls.watchedBy(claimSentTwice, () -> {
                office.message();
                return claimSentTwice;
            });

            assertThat(claimSentTwice.struck()).isTrue();
            assertThat(office.row().status()).isEqualTo(Delivery.Status.DELIVERED);
            assertThat(office.row().attempt()).isEqualTo(1);
            ReceivedEvents.assertSame(office.received(), 1);
        }
    }

    /**
     * An attempt whose receiver answers only after its lease, when the next attempt has its answer.
     *
     * @param next answers the attempt that takes over
     * @param late answers the one whose lease has passed
     */
    private static void outlivedBy(Office office, ReceiverScript next, ReceiverScript late) {
        office.receiver.script(socket -> {
            office.receiver.script(next);
            office.clock.advance(Office.LEASE);
            office.sweep();
            late.answer(socket);
        });
        office.message();
    }
}
