package com.aresgen.chat.threads;

import static com.aresgen.chat.threads.Conversation.answer;
import static com.aresgen.chat.threads.Conversation.contents;
import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.models.upstream.ServerScript;
import com.aresgen.models.upstream.Upstream;
import com.aresgen.suite.FinishedDeletions;
import com.aresgen.suite.Reply;
import com.aresgen.suite.RunningApi;
import com.aresgen.suite.TemplateTables;
import com.aresgen.suite.Tenant;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A thread takes one turn at a time. */
class LockTest {
    private final Tenant tenant = RunningApi.eu().newTenant();
    private final Conversation talk = new Conversation(tenant.admin());
    private final Upstream upstream = RunningApi.eu().upstream();
    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);
    private String thread = "";

    @BeforeEach
    void begin() {
        upstream.play(ServerScript.json(200, answer("Hello.")));
        thread = talk.begun("one");
    }

    /** A turn whose model does not answer until the test releases {@code goOn}. */
    private CompletableFuture<Reply> runningTurn(ServerScript ending) throws InterruptedException {
        upstream.play(ServerScript.raw("").then(socket -> {
            asked.countDown();
            goOn.await();
            ending.play(socket);
        }));
        var turn = CompletableFuture.supplyAsync(() -> talk.goOn(thread, "two"));
        assertThat(asked.await(10, TimeUnit.SECONDS)).isTrue();
        return turn;
    }

    @Test
    void aSecondTurnIsSentAwayWhileOneRunsAndReadingIsNot() throws Exception {
        var turn = runningTurn(ServerScript.json(200, answer("Second.")));

        var other = talk.goOn(thread, "at the same time");

        assertThat(other.status()).isEqualTo(409);
        assertThat(other.code()).isEqualTo("thread_locked");
        assertThat(other.header("x-should-retry")).isEqualTo("false");
        assertThat(talk.thread(thread).send().status()).isEqualTo(200);
        goOn.countDown();
        assertThat(turn.get(10, TimeUnit.SECONDS).status()).isEqualTo(200);
        upstream.play(ServerScript.json(200, answer("Third.")));
        assertThat(talk.goOn(thread, "three").status()).isEqualTo(200);
        assertThat(contents(talk.thread(thread).send().json()))
                .containsExactly("one", "Hello.", "two", "Second.", "three", "Third.");
    }

    @Test
    void aModelThatFailsLeavesNoLock() {
        upstream.play(ServerScript.json(500, "{}"));
        assertThat(talk.goOn(thread, "two").status()).isEqualTo(502);

        upstream.play(ServerScript.json(200, answer("Third.")));
        assertThat(talk.goOn(thread, "three").status()).isEqualTo(200);
    }

    @Test
    void theLockOfACallThatDiedEndsByItself() {
        lockedUntil(Instant.now().plusSeconds(30));
        assertThat(talk.goOn(thread, "two").code()).isEqualTo("thread_locked");

        lockedUntil(Instant.now().minusSeconds(1));
        assertThat(talk.goOn(thread, "two").status()).isEqualTo(200);
    }

    @Test
    void aCallWhoseLockWasTakenOverAddsNothing() throws Exception {
        var turn = runningTurn(ServerScript.json(200, answer("Too late.")));
        lockedUntil(Instant.now().minusSeconds(1));
        goOn.countDown();

        assertThat(turn.get(10, TimeUnit.SECONDS).code()).isEqualTo("thread_locked");
        assertThat(contents(talk.thread(thread).send().json())).containsExactly("one", "Hello.");
    }

    @Test
    void aThreadThatIsDeletedMeanwhileStaysDeleted() throws Exception {
        var turn = runningTurn(ServerScript.json(200, answer("A ghost.")));
        var deletion = FinishedDeletions.deleted(thread, tenant.admin());
        goOn.countDown();

        assertThat(turn.get(10, TimeUnit.SECONDS).code()).isEqualTo("thread_not_found");
        assertThat(deletion.at("/purged/messages").intValue()).isEqualTo(2);
        assertThat(talk.thread(thread).send().code()).isEqualTo("thread_not_found");
        assertThat(items()).as("the tombstone alone").isEqualTo(1);
    }

    private int items() {
        return RunningApi.eu()
                .operator()
                .query(query -> query.tableName(TemplateTables.THREADS)
                        .keyConditionExpression("thread = :thread")
                        .expressionAttributeValues(Map.of(":thread", AttributeValue.fromS(thread))))
                .count();
    }

    /** Sets the lock as another call would have left it. */
    private void lockedUntil(Instant end) {
        RunningApi.eu()
                .operator()
                .updateItem(update -> update.tableName(TemplateTables.THREADS)
                        .key(Map.of("thread", AttributeValue.fromS(thread), "item", AttributeValue.fromS("head")))
                        .updateExpression("SET lock_owner = :other, lock_until = :end")
                        .expressionAttributeValues(Map.of(
                                ":other", AttributeValue.fromS("req_of_another"),
                                ":end", AttributeValue.fromN(Long.toString(end.toEpochMilli())))));
    }
}
