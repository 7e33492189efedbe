package com.aresgen.deletions;

import static com.aresgen.store.items.Attributes.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.deletions.purge.Announcement;
import com.aresgen.deletions.purge.Purge;
import com.aresgen.faults.Door;
import com.aresgen.faults.SentMessages;
import com.aresgen.faults.StoreCalls;
import com.aresgen.faults.Watch;
import com.aresgen.http.Write;
import com.aresgen.http.json.Json;
import com.aresgen.http.values.Ids;
import com.aresgen.lambda.work.Queues;
import com.aresgen.store.QueueUrls;
import com.aresgen.store.deletions.Deletion;
import com.aresgen.store.deletions.DeletionStore;
import com.aresgen.store.deletions.Kind;
import com.aresgen.store.deletions.Purger;
import com.aresgen.store.deletions.Subject;
import com.aresgen.store.idempotency.Erasure;
import com.aresgen.store.idempotency.PurgedPage;
import com.aresgen.store.items.ItemWrite;
import com.aresgen.store.items.Transaction;
import com.aresgen.store.items.UnmetCondition;
import com.aresgen.store.webhooks.DeliveryStore;
import com.aresgen.store.webhooks.WebhookStore;
import com.aresgen.suite.FinishedDeletions;
import com.aresgen.suite.RunningApi;
import com.aresgen.suite.TemplateTables;
import com.aresgen.suite.Tenant;
import com.aresgen.suite.Webhooks;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/** A kind that exists only in this test is deleted by the same mechanism as threads, with a purger of its own. */
class SecondKindTest {
    private static final InstantSource CLOCK = InstantSource.system();
    private static final Kind NOTE = new Kind("note", List.of("pages"));

    private final DynamoDbClient dynamo = RunningApi.eu().operator();
    private final Transaction transaction = new Transaction(dynamo);
    private final DeletionStore deletions = new DeletionStore(dynamo, transaction, TemplateTables.NAMES);
    private final DeliveryStore deliveries = new DeliveryStore(dynamo, TemplateTables.NAMES);
    private final PurgedPage page =
            new PurgedPage(new Erasure(dynamo, TemplateTables.NAMES, CLOCK), deletions, transaction, CLOCK);
    private final SentMessages sent = new SentMessages();
    private final Purge purge = new Purge(
            deletions,
            Map.of("note", notes()),
            new Announcement(
                    new WebhookStore(dynamo, TemplateTables.NAMES),
                    deliveries,
                    new Queues(sent::client),
                    new QueueUrls(variable -> variable),
                    CLOCK),
            CLOCK);

    private final Tenant tenant = RunningApi.eu().newTenant();
    private final String note = new Ids(CLOCK).next("not");

    @Test
    void isPurgedCountedAndAnnounced() {
        var webhook = Webhooks.made(tenant.admin(), "https://hooks.example.com/notes", "*");
        for (int i = 0; i < 250; i++) {
            put("page#%03d".formatted(i));
        }
        put("head");

        var deletion = FinishedDeletions.tombstoned(tenant, new Subject(NOTE, note), tombstone());
        assertThat(deletions.isGone(note)).isTrue();
        purge.handle(Json.MAPPER.readTree(DeletionStore.message(deletion.id())), Instant.MAX);

        var end = deletions.find(deletion.id()).orElseThrow();
        assertThat(end.purgedAt()).isPresent();
        assertThat(end.counts()).isEqualTo(Map.of("pages", 250L));
        assertThat(pages()).isEmpty();
        assertThat(deliveries.of(end.event(), List.of(webhook), CLOCK.instant()))
                .singleElement()
                .satisfies(delivery -> {
                    assertThat(delivery.type()).isEqualTo("note.deleted");
                    assertThat(delivery.payload().text()).contains("\"note_id\":\"" + note + "\"");
                });
        assertThat(sent.to("DELIVERIES_QUEUE")).hasSize(1);
        assertThat(due()).doesNotContain(deletion.id());

        purge.handle(Json.MAPPER.readTree(DeletionStore.message(deletion.id())), Instant.MAX);
        assertThat(sent.to("DELIVERIES_QUEUE")).as("the message came twice").hasSize(1);
    }

    @Test
    void isPurgedByTheNextRunAsFarAsARunDidNotComeInItsTime() {
        for (int i = 0; i < 100; i++) {
            put("page#%03d".formatted(i));
        }
        put("head");
        var deletion = FinishedDeletions.tombstoned(tenant, new Subject(NOTE, note), tombstone());
        var message = Json.MAPPER.readTree(DeletionStore.message(deletion.id()));

        purge.handle(message, CLOCK.instant());
        assertThat(pages()).hasSize(1);
        assertThat(deletions.find(deletion.id()).orElseThrow().purgedAt()).isEmpty();
        assertThat(due()).contains(deletion.id());

        purge.handle(message, Instant.MAX);
        assertThat(deletions.find(deletion.id()).orElseThrow().counts()).isEqualTo(Map.of("pages", 100L));
        assertThat(due()).doesNotContain(deletion.id());
    }

    @Test
    void isFinishedOnceByTwoWorkersThatFindNothingLeft() {
        var webhook = Webhooks.made(tenant.admin(), "https://hooks.example.com/notes", "*");
        put("head");
        var deletion = FinishedDeletions.tombstoned(tenant, new Subject(NOTE, note), tombstone());
        var message = Json.MAPPER.readTree(DeletionStore.message(deletion.id()));
        var finished = new ArrayList<Deletion>();
        var overtaken = new Watch() {
            private boolean struck;

            @Override
            public void before(SdkRequest request) {
                if (!struck && request instanceof TransactWriteItemsRequest) {
                    struck = true;
                    purge.handle(message, Instant.MAX);
                    finished.add(deletions.find(deletion.id()).orElseThrow());
                }
            }
        };

        StoreCalls.watchedBy(overtaken, () -> {
            purge.handle(message, Instant.MAX);
            return deletion;
        });

        assertThat(finished)
                .singleElement()
                .satisfies(end -> assertThat(end.purgedAt()).isPresent());
        assertThat(deletions.find(deletion.id())).contains(finished.getFirst());
        assertThat(deliveries.of(deletion.event(), List.of(webhook), CLOCK.instant()))
                .hasSize(1);
    }

    @Test
    void isSeenByGetLikeAnyOther() {
        put("head");
        var deletion = FinishedDeletions.tombstoned(tenant, new Subject(NOTE, note), tombstone());

        var seen = Door.of("GetDeletion", "GET", "/v1/deletions/" + deletion.id())
                .send(tenant.admin(), "")
                .json();
        assertThat(seen.path("note_id").stringValue()).isEqualTo(note);
        assertThat(seen.path("status").stringValue()).isEqualTo("purging");
        assertThat(seen.path("purged")).hasToString("{\"pages\":0}");
    }

    @Test
    void whatWasNotDeletedIsNotGone() {
        put("head");
        assertThat(deletions.isGone(note)).isFalse();
    }

    /** The deletions that are due in two hours, among them those that this test began. */
    private List<String> due() {
        return deletions.due(CLOCK.instant().plus(Duration.ofHours(2)), 10_000);
    }

    private void put(String item) {
        dynamo.putItem(request -> request.tableName(TemplateTables.THREADS)
                .item(Map.of("thread", text(note), "item", text(item), "workspace", text(tenant.workspace()))));
    }

    private Write tombstone() {
        return ItemWrite.delete(
                TemplateTables.THREADS,
                Map.of("thread", text(note), "item", text("head")),
                "attribute_exists(thread)",
                UnmetCondition.BUG);
    }

    private Purger notes() {
        return deletion -> {
            var pages = pages();
            if (pages.isEmpty()) {
                return false;
            }
            var removals = pages.stream()
                    .limit(PurgedPage.MOST)
                    .map(item -> ItemWrite.delete(
                            TemplateTables.THREADS,
                            Map.of("thread", text(note), "item", item.get("item")),
                            "attribute_exists(thread)",
                            UnmetCondition.SUPERSEDED))
                    .toList();
            page.remove(deletion, List.of(), removals, Map.of("pages", (long) removals.size()));
            return true;
        };
    }

    private List<Map<String, AttributeValue>> pages() {
        return dynamo.query(query -> query.tableName(TemplateTables.THREADS)
                        .keyConditionExpression("thread = :note AND begins_with(#item, :page)")
                        .expressionAttributeNames(Map.of("#item", "item"))
                        .expressionAttributeValues(Map.of(":note", text(note), ":page", text("page#"))))
                .items();
    }
}
