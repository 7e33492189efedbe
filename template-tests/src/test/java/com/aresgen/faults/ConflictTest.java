package com.aresgen.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.http.values.BearerKey;
import com.aresgen.suite.Reply;
import com.aresgen.suite.RunningApi;
import com.aresgen.suite.Tenant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConflictTest {
    private static final String BODY = "{\"text\":\"a note\"}";

    private final EndpointBench bench = new EndpointBench();
    private final Tenant tenant = RunningApi.eu().newTenant();
    private final BearerKey caller = tenant.admin();
    private final Door notes = bench.writing(new Notes(bench));
    private final Door outside = bench.writing(new OutsideEffect(new Notes(bench), UnaryOperator.identity()));

    @ParameterizedTest
    @ValueSource(strings = {"TransactionConflict", "ThrottlingError", "ProvisionedThroughputExceeded"})
    void aTransactionThatMetAnotherOrABusyTableIsTriedAgain(String reason) {
        var conflicts = new Conflicts(3, reason, "None", "None");
        var reply = StoreCalls.watchedBy(conflicts, () -> notes.send(caller, "key", BODY));

        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        assertThat(conflicts.transactions()).isEqualTo(4);
        assertThat(Effects.ofChats().of(tenant.workspace())).containsExactly(1);
    }

    /** The other transaction may be this same call, sent twice: a failed condition proves nothing before its end. */
    @Test
    void aConditionThatFailsBesideAConflictIsNotBelieved() {
        var conflicts = new Conflicts(1, "TransactionConflict", "ConditionalCheckFailed", "None");
        var reply = StoreCalls.watchedBy(conflicts, () -> notes.send(caller, "key", BODY));

        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    }

    @Test
    void afterTooManyConflictsTheCallerIsSentAwayAndNothingIsLeft() {
        var reply = StoreCalls.watchedBy(
                new Conflicts(100, "TransactionConflict", "None", "None"), () -> outside.send(caller, "key", BODY));

        assertThat(reply.status()).isEqualTo(503);
        assertThat(reply.code()).isEqualTo("overloaded");
        assertThat(reply.header("Retry-After")).isEqualTo("1");
        assertThat(Effects.ofChats().of(tenant.workspace())).isEmpty();
        assertThat(outside.send(caller, "key", BODY).status())
                .as("the claim was given back")
                .isEqualTo(200);
    }

    /** Many retries at once may be in each other's way until the last attempt, though the first call was answered. */
    @Test
    void aRetryWhoseTransactionsNeverGetThroughIsAnsweredLikeTheFirstCall() {
        var first = notes.send(caller, "key", BODY);
        var reply = StoreCalls.watchedBy(
                new Conflicts(100, "TransactionConflict", "None", "None"), () -> notes.send(caller, "key", BODY));

        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        assertThat(reply.body()).isEqualTo(first.body());
        assertThat(reply.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(Effects.ofChats().of(tenant.workspace())).containsExactly(1);
    }

    @Test
    void thirtyTwoCallsAtOnceUnderOneKeyHaveOneEffectAndOneAnswer() throws Exception {
        var replies = atOnce(32, () -> notes.send(caller, "key", BODY));

        assertThat(replies)
                .allSatisfy(reply -> assertThat(reply.status()).as(reply.body()).isEqualTo(200));
        assertThat(replies.stream().map(Reply::body))
                .containsOnly(replies.iterator().next().body());
        assertThat(replies.stream()
                        .filter(reply -> reply.header("Idempotent-Replayed").isEmpty()))
                .hasSize(1);
        assertThat(Effects.ofChats().of(tenant.workspace())).containsExactly(1);
    }

    @Test
    void twoCallsAtOnceWithAnEffectOutsideRunItOnce() throws Exception {
        var effects = Collections.synchronizedList(new ArrayList<String>());
        var door = bench.writing(new OutsideEffect(new Notes(bench), outcome -> {
            effects.add("effect");
            return outcome;
        }));
        var replies = atOnce(2, () -> door.send(caller, "key", BODY));

        assertThat(effects).hasSize(1);
        assertThat(replies).anySatisfy(reply -> assertThat(reply.status()).isEqualTo(200));
        assertThat(replies)
                .allSatisfy(reply -> assertThat(reply.status()).as(reply.body()).isIn(200, 409));
        assertThat(Effects.ofChats().of(tenant.workspace())).containsExactly(1);
    }

    private static Set<Reply> atOnce(int count, Callable<Reply> call) throws Exception {
        var replies = new HashSet<Reply>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var future : threads.invokeAll(Collections.nCopies(count, call))) {
                replies.add(future.get());
            }
        }
        return replies;
    }
}
