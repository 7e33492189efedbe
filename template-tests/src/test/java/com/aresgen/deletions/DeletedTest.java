package com.aresgen.deletions;

import static com.aresgen.chat.threads.Conversation.answer;
import static com.aresgen.chat.threads.Conversation.request;
import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.chat.threads.Conversation;
import com.aresgen.faults.Records;
import com.aresgen.http.values.Role;
import com.aresgen.models.upstream.ServerScript;
import com.aresgen.models.upstream.Upstream;
import com.aresgen.suite.FinishedDeletions;
import com.aresgen.suite.LogLines;
import com.aresgen.suite.RunningApi;
import com.aresgen.suite.TemplateTables;
import com.aresgen.suite.Tenant;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Deletions leave nothing behind, which a canary text proves. */
class DeletedTest {
    private final Tenant tenant = RunningApi.eu().newTenant();
    private final Conversation talk = new Conversation(tenant.admin());
    private final Upstream upstream = RunningApi.eu().upstream();

    @BeforeEach
    void answers() {
        upstream.play(ServerScript.json(200, answer("Hello.")));
    }

    @Test
    void aCanaryInEveryFieldIsNowhereAfterThePurge() {
        var canary = "canary" + UUID.randomUUID().toString().replace("-", "");
        upstream.play(ServerScript.json(200, answer("The " + canary + " sings.")));
        var request = request("A " + canary).put("user", canary);
        request.putObject("metadata").put(canary, canary);
        request.withArrayProperty("messages")
                .addObject()
                .put("role", "system")
                .put("name", canary)
                .put("content", "Say " + canary)
                .put(canary, canary);
        var thread = talk.say(request).keyed("first " + canary).send().header("X-Thread-Id");
        assertThat(talk.say(request("Again " + canary).put("thread_id", thread))
                        .keyed("second")
                        .send()
                        .status())
                .isEqualTo(200);
        assertThat(Canary.places(canary, 4))
                .as("else its absence would prove nothing")
                .hasSize(4);

        var deletion = FinishedDeletions.deleted(thread, tenant.admin());

        assertThat(Canary.places(canary)).isEmpty();
        assertThat(LogLines.raw()).noneMatch(line -> line.contains(canary));
        assertThat(deletion.at("/purged/messages").intValue()).isEqualTo(5);
        assertThat(deletion.at("/purged/responses").intValue()).isEqualTo(2);
    }

    @Test
    void theReceiptSaysWhatWasDeletedAndUntilWhenBackupsHoldIt() {
        var thread = talk.begun("one");
        var before = Instant.now().minusSeconds(1);

        var receipt = talk.deletion(thread).send();

        assertThat(receipt.status()).isEqualTo(200);
        var body = receipt.json();
        assertThat(body.path("id").stringValue()).isEqualTo(thread);
        assertThat(body.path("deleted").booleanValue()).isTrue();
        var deletedAt = Instant.parse(body.path("deleted_at").stringValue());
        assertThat(deletedAt).isBetween(before, Instant.now());
        assertThat(Duration.between(
                        deletedAt, Instant.parse(body.path("backups_expire_at").stringValue())))
                .isEqualTo(Duration.ofDays(36));
        assertThat(body.path("audit_event_id").stringValue()).startsWith("evt_");
        var deletion = FinishedDeletions.purged(body.path("deletion_id").stringValue(), tenant.admin());
        assertThat(deletion.path("thread_id").stringValue()).isEqualTo(thread);
        assertThat(deletion.path("requested_by").stringValue())
                .isEqualTo(tenant.admin().keyId());
        assertThat(deletion.path("audit_event_id")).isEqualTo(body.path("audit_event_id"));
    }

    @Test
    void theAuditLogHasTheDeletionFromTheMomentThatItHolds() {
        var thread = talk.begun("one");

        var receipt = talk.deletion(thread).send();

        var item =
                RunningApi.eu().operator().scanPaginator(scan -> scan.tableName(TemplateTables.AUDIT)).items().stream()
                        .filter(each -> AttributeValue.fromS(
                                        receipt.json().path("audit_event_id").stringValue())
                                .equals(each.get("event_id")))
                        .findFirst()
                        .orElseThrow();
        assertThat(item)
                .containsEntry("event", AttributeValue.fromS("thread.deleted"))
                .containsEntry("subject", AttributeValue.fromS(thread))
                .containsEntry("key_id", AttributeValue.fromS(tenant.admin().keyId()));
    }

    @Test
    void whatIsDeletedIsAsIfItHadNeverBeen() {
        var thread = talk.begun("one");
        talk.deletion(thread).send();

        assertThat(talk.thread(thread).send().code()).isEqualTo("thread_not_found");
        assertThat(talk.goOn(thread, "two").code()).isEqualTo("thread_not_found");
        assertThat(talk.deletion(thread).send().code()).isEqualTo("thread_not_found");
        assertThat(RunningApi.eu()
                        .http()
                        .get("/v1/chat/threads")
                        .as(tenant.admin())
                        .send()
                        .json())
                .isEmpty();
    }

    @Test
    void theReplayOfADeletionIsItsReceiptAndThatOfATurnIsErased() {
        var turn = talk.say(request("one")).keyed("turn").send();
        var thread = turn.header("X-Thread-Id");
        var receipt = talk.deletion(thread).keyed("deletion").send();

        var atOnce = talk.say(request("one")).keyed("turn").send();
        var again = talk.deletion(thread).keyed("deletion").send();
        FinishedDeletions.purged(receipt.json().path("deletion_id").stringValue(), tenant.admin());
        var later = talk.say(request("one")).keyed("turn").send();
        var other = talk.say(request("other")).keyed("turn").send();

        assertThat(again.body()).isEqualTo(receipt.body());
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        for (var replay : List.of(atOnce, later)) {
            assertThat(replay.status()).isEqualTo(410);
            assertThat(replay.code()).isEqualTo("response_erased");
            assertThat(replay.header("x-should-retry")).isEqualTo("false");
        }
        assertThat(other.code()).isEqualTo("idempotency_key_reused");
    }

    /** The record still holds the answer: only the deletion's row, committed with the tombstone, forbids its replay. */
    @Test
    void aTurnIsNotReplayedBetweenItsDeletionAndItsPurge() {
        for (var key : List.of("whole", "in frames")) {
            var request = request("Summarize in one sentence: Water boils at 100 degrees.")
                    .put("model", "local/extractive-1")
                    .put("stream", key.equals("in frames"));
            var turn = talk.say(request).keyed(key).send();
            assertThat(talk.say(request).keyed(key).send().header("Idempotent-Replayed"))
                    .isEqualTo("true");

            FinishedDeletions.tombstoned(tenant, turn.header("X-Thread-Id"));
            var replay = talk.say(request).keyed(key).send();

            assertThat(replay.status()).as(replay.body()).isEqualTo(410);
            assertThat(replay.code()).isEqualTo("response_erased");
            assertThat(Records.items(
                            Records.id(tenant.workspace(), tenant.admin().keyId(), key)))
                    .singleElement()
                    .satisfies(record -> assertThat(record.text("state")).isEqualTo("done"));
        }
    }

    @Test
    void anEditorDeletesItsOwnAndAnAdminEverything() {
        var editor = new Conversation(tenant.key(Role.EDITOR));
        var mine = talk.begun("an admin's");
        var theirs = editor.begun("an editor's");
        var another = new Conversation(tenant.key(Role.EDITOR));

        assertThat(editor.deletion(mine).send().code()).isEqualTo("insufficient_role");
        assertThat(another.deletion(theirs).send().code()).isEqualTo("insufficient_role");
        assertThat(editor.deletion(theirs).send().status()).isEqualTo(200);
        assertThat(talk.deletion(mine).send().status()).isEqualTo(200);
    }

    @Test
    void aThreadOfManyTurnsGoesCompletely() {
        var thread = talk.begun("0");
        for (int i = 1; i < 120; i++) {
            assertThat(talk.goOn(thread, Integer.toString(i)).status()).isEqualTo(200);
        }

        var deletion = FinishedDeletions.deleted(thread, tenant.admin());

        assertThat(deletion.at("/purged/messages").intValue()).isEqualTo(240);
        assertThat(Canary.itemsOf(thread)).isEqualTo(1);
    }
}
