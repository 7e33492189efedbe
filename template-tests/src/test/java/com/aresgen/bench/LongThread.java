package com.aresgen.bench;

import com.aresgen.faults.Door;
import com.aresgen.http.json.Json;
import com.aresgen.http.values.BearerKey;
import com.aresgen.http.values.Ids;
import com.aresgen.http.values.Role;
import com.aresgen.store.deletions.DeletionStore;
import com.aresgen.store.idempotency.Erasure;
import com.aresgen.store.idempotency.PartitionPurge;
import com.aresgen.store.idempotency.PurgedPage;
import com.aresgen.store.items.Transaction;
import com.aresgen.store.threads.ThreadPurger;
import com.aresgen.suite.FinishedDeletions;
import com.aresgen.suite.Given;
import com.aresgen.suite.Repository;
import com.aresgen.suite.RunningApi;
import com.aresgen.suite.TemplateTables;
import com.aresgen.suite.Tenant;
import java.io.IOException;
import java.nio.file.Files;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.PutRequest;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A thread of 10,000 messages in 5,000 turns: a page of it read, and all of it purged. */
record LongThread(Report report, Tenant tenant, DynamoDbClient dynamo) {
    private static final int TURNS = 5_000;
    private static final int AT_ONCE = 25;
    private static final int WARM_UP = 100;
    private static final InstantSource CLOCK = InstantSource.system();

    LongThread(Report report) {
        this(report, RunningApi.eu().newTenant(), RunningApi.eu().operator());
    }

    void measure() throws Exception {
        var thread = begun(tenant.key(Role.EDITOR));
        lengthened(thread);
        report.line("");
        report.line("A thread of 10,000 messages in 5,000 turns, on the engine of local mode, one call at a time:");
        report.line("");
        report.line("| | store calls | read units | seconds |");
        report.line("|---|---:|---:|---:|");
        var door = Door.of("GetThread", "GET", "/v1/chat/threads/" + thread);
        var event = pageOf(thread);
        for (int i = 0; i < WARM_UP; i++) {
            page(door, event);
        }
        row("GET, a page of 100 messages, authentication included", page(door, event));
        row("purge, all of it", purged(thread));
    }

    private StoreCount page(Door door, JsonNode event) throws Exception {
        return StoreCount.of(() -> door.send(event, tenant.admin(), "bench"));
    }

    /** The sample call of the endpoint, for this thread and a hundred messages. */
    private static JsonNode pageOf(String thread) throws IOException {
        var sample = Files.readString(Repository.root().resolve("events/GetThread.json"));
        var event = (ObjectNode) Json.MAPPER.readTree(sample.replace(Given.THREAD, thread));
        event.putObject("multiValueQueryStringParameters").putArray("limit").add("100");
        return event;
    }

    private StoreCount purged(String thread) throws Exception {
        var transaction = new Transaction(dynamo);
        var deletions = new DeletionStore(dynamo, transaction, TemplateTables.NAMES);
        var deletion = FinishedDeletions.tombstoned(tenant, thread);
        var purger = new ThreadPurger(
                new PartitionPurge(
                        dynamo,
                        new PurgedPage(
                                new Erasure(dynamo, TemplateTables.NAMES, CLOCK), deletions, transaction, CLOCK)),
                TemplateTables.NAMES);
        return StoreCount.of(() -> {
            var pages = 0;
            while (purger.page(deletion)) {
                pages++;
            }
            deletions.finish(deletion, CLOCK.instant(), List.of(), List.of());
            return pages;
        });
    }

    private void row(String what, StoreCount count) {
        report.line("| %s | %d | %.1f | %.3f |".formatted(what, count.calls(), count.readUnits(), count.seconds()));
    }

    private String begun(BearerKey key) {
        return RunningApi.eu()
                .http()
                .post("/v1/chat/completions", """
                        {"model":"local/extractive-1","messages":[{"role":"user","content":"Summarize in one sentence: \
                        Water boils at 100 degrees Celsius at sea level. At 3,000 metres it boils at about 90."}]}""")
                .as(key)
                .send()
                .header("X-Thread-Id");
    }

    /** Lengthens the thread with copies of its first turn. */
    private void lengthened(String thread) {
        var turn = dynamo.query(query -> query.tableName(TemplateTables.THREADS)
                        .keyConditionExpression("thread = :thread AND begins_with(#item, :turn)")
                        .expressionAttributeNames(Map.of("#item", "item"))
                        .expressionAttributeValues(Map.of(
                                ":thread", AttributeValue.fromS(thread), ":turn", AttributeValue.fromS("turn#"))))
                .items()
                .getFirst();
        var ids = new Ids(CLOCK);
        for (int made = 1; made < TURNS; made += AT_ONCE) {
            var writes = new ArrayList<WriteRequest>();
            for (int i = made; i < Math.min(TURNS, made + AT_ONCE); i++) {
                var copy = new HashMap<>(turn);
                copy.put("item", AttributeValue.fromS("turn#" + ids.next("msg")));
                writes.add(WriteRequest.builder()
                        .putRequest(PutRequest.builder().item(copy).build())
                        .build());
            }
            dynamo.batchWriteItem(batch -> batch.requestItems(Map.of(TemplateTables.THREADS, writes)));
        }
    }
}
