package com.aresgen.webhooks.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.egress.receiver.ReceiverScript;
import com.aresgen.faults.Attempt;
import com.aresgen.faults.Fault;
import com.aresgen.faults.ProcessKilled;
import com.aresgen.faults.StoreCalls;
import com.aresgen.store.webhooks.Delivery;
import com.aresgen.store.webhooks.Webhook;
import com.aresgen.webhooks.ReceivedEvents;
import com.aresgen.webhooks.Receivers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.core.exception.SdkClientException;

/**
 * The worker is killed, fails, stalls or loses an answer before and after each of its steps, and so is the worker
 * after it. Its steps are its store calls; it sends and sets the alarm between two of them.
 */
@Tag("slow")
class KilledWorkerTest {
    private static final List<Fault.Kind> KINDS = List.of(
            Fault.Kind.FAILS_BEFORE,
            Fault.Kind.FAILS_AFTER,
            Fault.Kind.DIES_BEFORE,
            Fault.Kind.DIES_AFTER,
            Fault.Kind.STALLS_BEFORE,
            Fault.Kind.STALLS_AFTER,
            Fault.Kind.SENT_TWICE);

    /** The behaviour of a receiver, and the state in which its delivery must end. */
    enum Course {
        TAKES_IT,
        TAKES_IT_LATER,
        IS_GONE;

        private ReceiverScript script() {
            return switch (this) {
                case TAKES_IT -> Receivers.FINE;
                case TAKES_IT_LATER -> Receivers.inTurn(ReceiverScript.says(500, ""), Receivers.FINE);
                case IS_GONE -> ReceiverScript.says(410, "");
            };
        }

        private Delivery.Status end() {
            return this == IS_GONE ? Delivery.Status.CANCELLED : Delivery.Status.DELIVERED;
        }
    }

    @ParameterizedTest
    @EnumSource
    void oneFaultLosesNothingAndSendsNothingElse(Course course) throws Exception {
        play(course, List.of(Fault.NONE), 20);
    }

    /** Runs the course that has the most steps. */
    @Test
    void twoFaultsLoseNothingAndSendNothingElse() throws Exception {
        play(Course.TAKES_IT_LATER, secondFaults(), 200);
    }

    @Tag("exhaustive")
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "TAKES_IT_LATER")
    void norDoTwoFaultsInAnyOtherCourse(Course course) throws Exception {
        play(course, secondFaults(), 200);
    }

    private static void play(Course course, List<Fault> seconds, int least) throws Exception {
        var schedules = faults(course).stream()
                .flatMap(first -> seconds.stream().map(second -> played(course, first, second)))
                .toList();
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var played : threads.invokeAll(schedules)) {
                played.get();
            }
        }
        System.out.printf("%s: %d schedules%n", course, schedules.size());
        assertThat(schedules).hasSizeGreaterThan(least);
    }

    private static Callable<Object> played(Course course, Fault first, Fault second) {
        return Executors.callable(() -> play(course, first, second));
    }

    private static void play(Course course, Fault first, Fault second) {
        try (var office = new Office(course.script())) {
            run(office, first);
            office.clock.advance(Office.LEASE);
            run(office, second);
            office.clock.advance(Office.LEASE);
            office.untilSettled();

            var row = office.row();
            var schedule = first + ", then " + second;
            assertThat(row.status()).as(schedule).isEqualTo(course.end());
            assertThat(office.webhookNow().status())
                    .as(schedule)
                    .isEqualTo(course == Course.IS_GONE ? Webhook.Status.GONE : Webhook.Status.ENABLED);
            assertThat(office.sweepLater()).as(schedule).isZero();
            var heard = office.received();
            assertThat(heard.size()).as(schedule).isBetween(1, row.attempt());
            ReceivedEvents.assertSame(heard, heard.size());
            assertThat(row.attempts())
                    .as(schedule)
                    .extracting(Delivery.Attempt::number)
                    .isSorted();
        }
    }

    /** The queue would deliver a failed message again; here the sweeper does so in its place. */
    private static boolean run(Office office, Fault fault) {
        var attempt = new Attempt(fault, () -> {
            office.clock.advance(Office.LEASE);
            office.message();
        });
        try {
            StoreCalls.watchedBy(attempt, () -> {
                office.message();
                return attempt;
            });
        } catch (ProcessKilled | SdkClientException | IllegalArgumentException _) {
            // The message is not deleted, or its worker has died. (The SDK throws the last exception if the answer of a
            // failed condition is lost.)
        }
        return attempt.struck();
    }

    /** Each kind at each store call that an attempt makes. */
    private static List<Fault> faults(Course course) {
        var faults = new ArrayList<>(List.of(Fault.NONE));
        for (var kind : KINDS) {
            for (int call = 1; strikes(course, new Fault(kind, call)); call++) {
                faults.add(new Fault(kind, call));
            }
        }
        return faults;
    }

    private static boolean strikes(Course course, Fault fault) {
        try (var office = new Office(course.script())) {
            return run(office, fault);
        }
    }

    private static List<Fault> secondFaults() {
        return Stream.concat(
                        Stream.of(Fault.NONE),
                        Stream.of(Fault.Kind.DIES_BEFORE, Fault.Kind.DIES_AFTER, Fault.Kind.FAILS_AFTER)
                                .flatMap(kind -> Stream.of(1, 2, 3).map(call -> new Fault(kind, call))))
                .toList();
    }
}
