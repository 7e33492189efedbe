package com.aresgen.webhooks.deliver;

import com.aresgen.http.values.Ids;
import com.aresgen.store.TableNames;
import com.aresgen.suite.RunningApi;
import com.aresgen.suite.TemplateTables;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/** Tables like the template's under names of their own, so that the workers of the running API do not touch them. */
record OwnTables(DynamoDbClient dynamo, String webhooks, String deliveries) implements AutoCloseable {
    private static final Ids IDS = new Ids(InstantSource.system());
    private static final Queue<OwnTables> FREE = new ConcurrentLinkedQueue<>();

    /** Takes empty tables, which no other test uses until they are closed. */
    static OwnTables take() {
        var free = FREE.poll();
        return free == null ? create() : free;
    }

    private static OwnTables create() {
        var dynamo = RunningApi.eu().operator();
        return new OwnTables(
                dynamo, copied(dynamo, TemplateTables.WEBHOOKS), copied(dynamo, TemplateTables.DELIVERIES));
    }

    /** The tables' names for the stores. */
    TableNames names() {
        return new TableNames(variable -> variable.startsWith("WEBHOOKS") ? webhooks : deliveries);
    }

    private static String copied(DynamoDbClient dynamo, String original) {
        var name = original + "-" + IDS.next("own");
        var table = dynamo.describeTable(request -> request.tableName(original)).table();
        dynamo.createTable(request -> request.tableName(name)
                .attributeDefinitions(table.attributeDefinitions())
                .keySchema(table.keySchema())
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .globalSecondaryIndexes(table.hasGlobalSecondaryIndexes() ? indexes(table) : null));
        return name;
    }

    private static List<GlobalSecondaryIndex> indexes(TableDescription table) {
        return table.globalSecondaryIndexes().stream()
                .map(index -> GlobalSecondaryIndex.builder()
                        .indexName(index.indexName())
                        .keySchema(index.keySchema())
                        .projection(index.projection())
                        .build())
                .toList();
    }

    /** Empties the tables for the next test: the engine takes longer to create a table than most tests take. */
    @Override
    public void close() {
        empty(webhooks, "workspace", "item");
        empty(deliveries, "endpoint", "event");
        FREE.add(this);
    }

    private void empty(String table, String hash, String range) {
        dynamo.scanPaginator(scan -> scan.tableName(table)).items().forEach(item -> {
            var key = new HashMap<>(item);
            key.keySet().retainAll(Set.of(hash, range));
            dynamo.deleteItem(delete -> delete.tableName(table).key(key));
        });
    }
}
