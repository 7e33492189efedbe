package com.aresgen.webhooks.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.egress.receiver.ReceiverScript;
import com.aresgen.faults.Attempt;
import com.aresgen.faults.Fault;
import com.aresgen.faults.ProcessKilled;
import com.aresgen.faults.StoreCalls;
import com.aresgen.store.webhooks.Delivery;
import com.aresgen.webhooks.ReceivedEvents;
import com.aresgen.webhooks.Receivers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The clock is moved through the 72 hours of a delivery that its receiver never accepts. */
class ThreeDaysTest {
    private static final Duration WINDOW = Duration.ofDays(3);

    /** After the claim and the look at the webhook. */
    private static final int CALL_THAT_RECORDS = 3;

    @Test
    void triesTwentyFourTimesWithinThreeDaysAndKeepsWhatFailed() {
        try (var office = new Office(ReceiverScript.says(500, "no"))) {
            var start = office.clock.instant();

            office.untilSettled();

            var row = office.row();
            assertThat(row.status()).isEqualTo(Delivery.Status.EXHAUSTED);
            assertThat(row.attempts()).hasSize(24);
            assertThat(office.received()).hasSize(24);
            ReceivedEvents.assertSame(office.received(), 24);
            assertThat(office.clock.instant()).isBeforeOrEqualTo(start.plus(WINDOW));
            assertPauses(row.attempts().stream().map(Delivery.Attempt::at).toList());
            System.out.printf(
                    "24 attempts in %d h %d min%n",
                    Duration.between(start, office.clock.instant()).toHours(),
                    Duration.between(start, office.clock.instant()).toMinutesPart());
            assertThat(office.sweepLater()).as("due afterwards").isZero();

            assertThat(office.listed()).extracting(Delivery::key).containsExactly(office.key);
            office.receiver.script(Receivers.FINE);
            office.replay();
            office.sweep();
            assertThat(office.row().status()).isEqualTo(Delivery.Status.DELIVERED);
            assertThat(office.row().attempts()).hasSize(25);
            ReceivedEvents.assertSame(office.received(), 25);
        }
    }

    /** Else a worker that always dies after it has sent would send the event for three days, once a minute. */
    @Test
    void anAttemptThatIsCutOffCountsLikeAnyOther() {
        try (var office = new Office(Receivers.FINE)) {
            for (int attempt = 1; attempt <= 24; attempt++) {
                sendAndDie(office);
                office.clock.advance(Office.LEASE);
            }
            assertThat(office.row().status()).isEqualTo(Delivery.Status.PENDING);

            office.sweep();

            assertThat(office.row().status()).isEqualTo(Delivery.Status.EXHAUSTED);
            assertThat(office.row().attempts()).isEmpty();
            ReceivedEvents.assertSame(office.received(), 24);
        }
    }

    /** Without a bound a delivery that is restarted again and again would outgrow its item. */
    @Test
    void keepsAsManyAttemptsAsThreeRoundsHaveAndDropsTheOldest() {
        try (var office = new Office(ReceiverScript.says(500, "no"))) {
            office.untilSettled();
            for (int round = 2; round <= 3; round++) {
                office.replay();
                office.untilSettled();
            }
            var threeRounds = office.row().attempts();
            assertThat(threeRounds).hasSize(3 * 24);

            office.replay();
            office.sweep();

            var kept = office.row().attempts();
            assertThat(kept)
                    .hasSize(3 * 24)
                    .startsWith(threeRounds.subList(1, 3 * 24).toArray(Delivery.Attempt[]::new));
            assertThat(kept.getLast().number()).isEqualTo(1);
            assertThat(kept.getLast().at()).isEqualTo(office.clock.instant());
        }
    }

    /** Longer pauses, which the receiver requests, use up the window in fewer attempts. */
    @Test
    void endsWithTheWindowIfThatComesFirst() {
        try (var office = new Office(ReceiverScript.says(503, "", "Retry-After: 86400"))) {
            var start = office.clock.instant();

            office.untilSettled();

            assertThat(office.row().status()).isEqualTo(Delivery.Status.EXHAUSTED);
            assertThat(office.row().attempts()).hasSize(4);
            assertThat(office.row().attempts().getLast().at()).isEqualTo(start.plus(WINDOW));
        }
    }

    @Test
    void isForgottenAfterThirtyDays() {
        try (var office = new Office(Receivers.FINE)) {
            office.message();
            office.clock.advance(Duration.ofDays(30).minusSeconds(1));
            assertThat(office.listed()).hasSize(1);
            office.clock.advance(Duration.ofSeconds(1));
            assertThat(office.listed()).isEmpty();
        }
    }

    @Test
    void isForgottenThirtyDaysAfterItsReplay() {
        try (var office = new Office(Receivers.FINE)) {
            office.message();
            office.clock.advance(Duration.ofDays(29));
            office.replay();
            office.sweep();

            office.clock.advance(Duration.ofDays(30).minusSeconds(1));
            assertThat(office.listed()).hasSize(1);
            office.clock.advance(Duration.ofSeconds(1));
            assertThat(office.listed()).isEmpty();
        }
    }

    private static void sendAndDie(Office office) {
        var attempt = new Attempt(new Fault(Fault.Kind.DIES_BEFORE, CALL_THAT_RECORDS), () -> {});
        try {
            StoreCalls.watchedBy(attempt, () -> {
                office.message();
                return attempt;
            });
        } catch (ProcessKilled _) {
            return;
        }
        throw new AssertionError("The worker should have died");
    }

    private static void assertPauses(List<Instant> at) {
        var pauses = new ArrayList<Duration>();
        for (int i = 1; i < at.size(); i++) {
            var pause = Duration.between(at.get(i - 1), at.get(i));
            var bound = Duration.ofSeconds(Math.min(10L << (i - 1), 21_600));
            assertThat(pause).as("pause %s", i).isBetween(bound.dividedBy(2), bound);
            pauses.add(pause);
        }
        assertThat(pauses).hasSize(23).doesNotHaveDuplicates();
    }
}
