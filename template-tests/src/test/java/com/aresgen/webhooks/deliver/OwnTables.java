package com.aresgen.webhooks.deliver;

import com.aresgen.http.values.Ids;
import com.aresgen.suite.RunningApi;
import com.aresgen.suite.Tables;
import java.time.InstantSource;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/** Tables like the template's under names of their own, so that the workers of the running API leave them alone. */
record OwnTables(DynamoDbClient dynamo, String webhooks, String deliveries) implements AutoCloseable {
    private static final Ids IDS = new Ids(InstantSource.system());

    static OwnTables create() {
        var dynamo = RunningApi.eu().operator();
        return new OwnTables(dynamo, copied(dynamo, Tables.WEBHOOKS), copied(dynamo, Tables.DELIVERIES));
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

    @Override
    public void close() {
        List.of(webhooks, deliveries).forEach(name -> dynamo.deleteTable(request -> request.tableName(name)));
    }
}
