package com.aresgen.deletions;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.chat.threads.Conversation;
import com.aresgen.faults.Attempt;
import com.aresgen.faults.Fault;
import com.aresgen.faults.ProcessKilled;
import com.aresgen.faults.Records;
import com.aresgen.faults.StoreCalls;
import com.aresgen.faults.Watch;
import com.aresgen.store.deletions.Deletion;
import com.aresgen.store.deletions.DeletionStore;
import com.aresgen.store.idempotency.Erasure;
import com.aresgen.store.idempotency.PartitionPurge;
import com.aresgen.store.idempotency.PurgedPage;
import com.aresgen.store.items.Transaction;
import com.aresgen.store.threads.ThreadPurger;
import com.aresgen.suite.FinishedDeletions;
import com.aresgen.suite.RunningApi;
import com.aresgen.suite.TemplateTables;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import tools.jackson.databind.node.ObjectNode;

/**
 * A purge that dies at any of its store calls is finished by the next one: nothing is left of the thread and of the
 * answers that quote it, one of which is stored in two pieces, and the counts are right.
 */
class KilledPurgeTest {
    private static final InstantSource CLOCK = InstantSource.system();

    private final DynamoDbClient dynamo = RunningApi.eu().operator();
    private final Transaction transaction = new Transaction(dynamo);
    private final DeletionStore deletions = new DeletionStore(dynamo, transaction, TemplateTables.NAMES);
    private final ThreadPurger purger = new ThreadPurger(
            new PartitionPurge(
                    dynamo,
                    new PurgedPage(new Erasure(dynamo, TemplateTables.NAMES, CLOCK), deletions, transaction, CLOCK)),
            TemplateTables.NAMES);

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "NONE")
    void atAnyCall(Fault.Kind kind) {
        var call = 0;
        do {
            call++;
        } while (struckAt(new Fault(kind, call)));
        assertThat(call).as("store calls of a purge").isGreaterThan(5);
    }

    /** The other one has removed and counted the page, and was killed before it could finish the deletion. */
    @Test
    void aPageThatAnotherWorkerHasRemovedIsCountedOnce() {
        var tenant = RunningApi.eu().newTenant();
        var talk = new Conversation(tenant.admin());
        var thread = talk.say(local("one")).send().header("X-Thread-Id");
        var deletion = FinishedDeletions.tombstoned(tenant, thread);
        var others = new AtomicInteger();
        var removedMeanwhile = new Watch() {
            @Override
            public void before(SdkRequest request) {
                if (request instanceof TransactWriteItemsRequest && others.getAndIncrement() == 0) {
                    purger.page(deletion);
                }
            }
        };

        StoreCalls.watchedBy(removedMeanwhile, () -> purger.page(deletion));

        assertThat(others).as("transactions of both").hasValue(2);
        assertThat(deletions.find(deletion.id()).orElseThrow().counts())
                .isEqualTo(Map.of("messages", 2L, "responses", 0L));
    }

    private boolean struckAt(Fault fault) {
        var tenant = RunningApi.eu().newTenant();
        var talk = new Conversation(tenant.admin());
        var thread = talk.say(local("one")).keyed("one").send().header("X-Thread-Id");
        talk.say(local("two").put("thread_id", thread)).send();
        talk.say(local("three").put("thread_id", thread)).keyed("three").send();
        var answers = Stream.of("one", "three")
                .map(key -> Records.id(tenant.workspace(), tenant.admin().keyId(), key))
                .toList();
        Records.cutInTwo(answers.getLast());
        var deletion = FinishedDeletions.tombstoned(tenant, thread);

        var attempt = new Attempt(fault, () -> run(deletion));
        try {
            StoreCalls.watchedBy(attempt, () -> {
                run(deletion);
                return attempt;
            });
        } catch (ProcessKilled | SdkClientException _) {
            // SQS delivers the message again.
        }
        run(deletion);

        var end = deletions.find(deletion.id()).orElseThrow();
        assertThat(end.purgedAt()).as(fault.toString()).isPresent();
        assertThat(end.counts()).as(fault.toString()).isEqualTo(Map.of("messages", 6L, "responses", 2L));
        assertThat(Canary.itemsOf(thread)).isEqualTo(1);
        for (var answer : answers) {
            assertThat(Records.items(answer))
                    .as(fault.toString())
                    .singleElement()
                    .satisfies(record -> {
                        assertThat(record.text("state")).isEqualTo("erased");
                        assertThat(record.has("body")).isFalse();
                        assertThat(record.has("headers")).isFalse();
                    });
        }
        assertThat(talk.say(local("one")).keyed("one").send().code()).isEqualTo("response_erased");
        return attempt.struck();
    }

    /** Purges as a worker does. */
    private void run(Deletion deletion) {
        if (deletions.find(deletion.id()).orElseThrow().purgedAt().isEmpty()) {
            var pages = 0;
            while (purger.page(deletion)) {
                pages++;
            }
            assertThat(pages).isLessThan(5);
            deletions.finish(deletion, CLOCK.instant(), List.of(), List.of());
        }
    }

    private static ObjectNode local(String text) {
        return Conversation.request("Summarize in one sentence: Water boils at " + text + " degrees at sea level.")
                .put("model", "local/extractive-1");
    }
}
