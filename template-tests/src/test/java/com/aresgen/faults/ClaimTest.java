package com.aresgen.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.http.EventStream;
import com.aresgen.http.Frame;
import com.aresgen.http.Outcome;
import com.aresgen.http.values.BearerKey;
import com.aresgen.http.values.Headers;
import com.aresgen.models.failure.ModelLacksCapability;
import com.aresgen.store.idempotency.Erasure;
import com.aresgen.suite.Reply;
import com.aresgen.suite.RunningApi;
import com.aresgen.suite.TemplateTables;
import com.aresgen.suite.Tenant;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class ClaimTest {
    private static final String BODY = "{\"text\":\"a note\"}";
    private static final Duration LEASE = Duration.ofSeconds(32);

    /** The first two calls authenticate, in a second in which the key was not used yet. */
    private static final int CALL_THAT_CLAIMS = 3;

    private final EndpointBench bench = new EndpointBench();
    private final Tenant tenant = RunningApi.eu().newTenant();
    private final BearerKey caller = tenant.admin();
    private final Queue<UnaryOperator<Outcome>> effects = new ArrayDeque<>();
    private final Door door = bench.writing(new OutsideEffect(new Notes(bench), outcome -> {
        var effect = effects.poll();
        return effect == null ? outcome : effect.apply(outcome);
    }));

    @Test
    void aDeadCallIsWaitedForUntilItsLeaseHasPassedAndNoLonger() {
        die();

        bench.clock.advance(LEASE.minusMillis(1));
        assertInProgress(send());
        bench.clock.advance(Duration.ofMillis(1));
        var answer = send();
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(send().body()).isEqualTo(answer.body());
    }

    /** The SDK sends the claim again, and the record that refuses it says that the first one was this call's. */
    @Test
    void aClaimWhoseAnswerIsLostIsStillTheCallsOwn() {
        var claimSentTwice = new Attempt(new Fault(Fault.Kind.SENT_TWICE, CALL_THAT_CLAIMS), () -> {});
        var answer = StoreCalls.watchedBy(claimSentTwice, this::send);

        assertThat(claimSentTwice.struck()).isTrue();
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(send().body()).isEqualTo(answer.body());
    }

    @Test
    void aDeadClaimIsTakenOverByTheSameRequestOnly() {
        die();
        bench.clock.advance(LEASE);

        assertThat(door.send(caller, "key", "{\"text\":\"another note\"}").code())
                .isEqualTo("idempotency_key_reused");
        assertThat(send().status()).isEqualTo(200);
    }

    @Test
    void aCallThatWakesAfterItsLeaseOverwritesNothing() {
        var second = new ArrayList<Reply>();
        effects.add(outcome -> {
            bench.clock.advance(LEASE);
            second.add(send());
            return outcome;
        });
        var zombie = send();

        assertInProgress(zombie);
        assertThat(second.getFirst().status()).isEqualTo(200);
        assertThat(List.of(send().body(), send().body()))
                .containsOnly(second.getFirst().body());
        assertThat(Effects.ofChats().of(tenant.workspace())).containsExactly(1);
    }

    @Test
    void aCallThatWakesBeforeItsSuccessorIsDoneDoesNotStepIn() {
        effects.add(outcome -> {
            bench.clock.advance(LEASE);
            die();
            return outcome;
        });

        assertInProgress(send());
        assertInProgress(send());
        bench.clock.advance(LEASE);
        assertThat(send().status()).isEqualTo(200);
        assertThat(Effects.ofChats().of(tenant.workspace())).containsExactly(1);
    }

    /** Its caller would take it for the answer, and get another one from every replay. */
    @Test
    void aStreamThatLostItsClaimDoesNotEndAsIfItWereWhole() {
        var second = new ArrayList<Reply>();
        effects.add(_ -> new EventStream(Headers.NONE, List.of(), sink -> {
            sink.send(Frame.data("half of it"));
            bench.clock.advance(LEASE);
            second.add(send());
            return new EventStream.Ending.Complete(Frame.DONE, List.of());
        }));
        var zombie = send();

        assertThat(zombie.isStream()).isTrue();
        assertThat(zombie.isDone()).isFalse();
        assertThat(zombie.body()).doesNotContain("[DONE]").contains("idempotency_in_progress");
        assertThat(send().body()).isEqualTo(second.getFirst().body());
    }

    @Test
    void aRefusalOfTheEffectGivesTheClaimBack() {
        effects.add(_ -> new Outcome.Refusal(new ModelLacksCapability("a-model", "It cannot.")));
        assertThat(send().code()).isEqualTo("model_lacks_capability");

        assertThat(record()).isEmpty();
        assertThat(send().status()).isEqualTo(200);
    }

    @Test
    void aBugInTheEffectGivesTheClaimBack() {
        effects.add(_ -> {
            throw new IllegalStateException("Injected");
        });
        var reply = send();
        assertThat(reply.code()).isEqualTo("internal_error");
        assertThat(reply.header("x-ratelimit-remaining-requests")).isEqualTo("599");
        assertThat(bench.audited)
                .extracting(entry -> entry.status() + " " + entry.code())
                .containsExactly("500 internal_error");

        assertThat(record()).isEmpty();
        assertThat(send().status()).isEqualTo(200);
    }

    @Test
    void whatTheModelDeclinesCanBeAskedOtherwiseUnderTheSameKey() {
        var chat = ScheduleSubject.chat();
        var poem = chat.body().replaceAll("Summarize[^\"]*", "Write a poem about the sea.");
        assertThat(chat.way().send(caller, "key", poem).code()).isEqualTo("model_lacks_capability");

        assertThat(record()).isEmpty();
        assertThat(chat.way().send(caller, "key", chat.body()).status()).isEqualTo(200);
    }

    /** The purge of a thread erases the answers of a day before, whose keys may be in use again. */
    @Test
    void anErasureDoesNotEndTheClaimOfACallThatRuns() {
        var erasure = new Erasure(bench.dynamo, TemplateTables.NAMES, bench.clock);
        effects.add(outcome -> {
            erasure.erase(Records.id(tenant.workspace(), caller.keyId(), "key"));
            return outcome;
        });
        var answer = send();

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(send().body()).isEqualTo(answer.body());
    }

    /** The purge of a run seals the records of its calls: no call may commit what would be left over. */
    @Test
    void aSealEndsTheClaimOfACallThatRunsAndRefusesEveryLaterOne() {
        var erasure = new Erasure(bench.dynamo, TemplateTables.NAMES, bench.clock);
        effects.add(outcome -> {
            erasure.seal(Records.id(tenant.workspace(), caller.keyId(), "key"));
            return outcome;
        });

        assertThat(send().code()).isEqualTo("idempotency_in_progress");
        assertThat(send().status()).isGreaterThanOrEqualTo(400);
        assertThat(record()).singleElement().satisfies(left -> {
            assertThat(left.text("state")).isEqualTo("erased");
            assertThat(left.has("body")).isFalse();
        });
    }

    @Test
    void everyCallThatIsAnsweredIsAuditedOnce() {
        effects.add(outcome -> {
            bench.clock.advance(LEASE);
            send();
            return outcome;
        });
        send();
        send();

        assertThat(bench.audited.stream().map(entry -> entry.status() + (entry.replayed() ? " replayed" : "")))
                .containsExactly("200", "409", "200 replayed");
    }

    /** Leaves the claim of a process that has died. */
    private void die() {
        var attempt = new Attempt(new Fault(Fault.Kind.DIES_AFTER, CALL_THAT_CLAIMS), () -> {});
        try {
            StoreCalls.watchedBy(attempt, this::send);
        } catch (ProcessKilled _) {
            assertThat(record()).hasSize(1);
            return;
        }
        throw new AssertionError("The process should have died");
    }

    private Reply send() {
        return door.send(caller, "key", BODY);
    }

    private List<Item> record() {
        return Records.items(Records.id(tenant.workspace(), caller.keyId(), "key"));
    }

    private static void assertInProgress(Reply reply) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(409);
        assertThat(reply.code()).isEqualTo("idempotency_in_progress");
        assertThat(reply.header("Retry-After")).isEqualTo("1");
        assertThat(reply.header("x-should-retry")).isEqualTo("true");
    }
}
