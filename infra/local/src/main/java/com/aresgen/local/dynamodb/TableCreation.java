package com.aresgen.local.dynamodb;

import com.aresgen.local.LocalRegion;
import com.aresgen.local.StartRefused;
import com.aresgen.local.template.ResolvedResource;
import com.aresgen.store.StoreRetries;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.waiters.DynamoDbWaiter;

/** Creates the tables of the template that the engine does not have yet. */
public final class TableCreation {
    private final List<TableDefinition> definitions;

    public TableCreation(List<ResolvedResource> tables) {
        this.definitions = tables.stream().map(TableDefinition::new).toList();
    }

    /** Whether a table of the template has point-in-time recovery, which no embedded engine has. */
    public boolean wantRecovery() {
        return definitions.stream().anyMatch(TableDefinition::wantsRecovery);
    }

    /** A client with the operator's key, which no role restricts. */
    public static DynamoDbClient operator(URI engine, LocalRegion region) {
        return DynamoDbClient.builder()
                .endpointOverride(engine)
                .region(software.amazon.awssdk.regions.Region.of(region.awsName()))
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("operator", "local")))
                .httpClient(Apache5HttpClient.create())
                .overrideConfiguration(StoreRetries::configure)
                .build();
    }

    /** Polls ten times a second, where the SDK's own waiter would pause for 20 seconds between two polls. */
    public static DynamoDbWaiter waiter(DynamoDbClient client) {
        return DynamoDbWaiter.builder()
                .client(client)
                .overrideConfiguration(often -> often.maxAttempts(300)
                        .backoffStrategyV2(BackoffStrategy.fixedDelayWithoutJitter(Duration.ofMillis(100))))
                .build();
    }

    public void ensure(URI engine, LocalRegion region) {
        try (var client = operator(engine, region)) {
            var existing = Set.copyOf(client.listTables().tableNames());
            for (var definition : definitions) {
                if (existing.contains(definition.name())) {
                    requireSame(
                            definition,
                            client.describeTable(r -> r.tableName(definition.name()))
                                    .table());
                } else {
                    create(client, definition);
                }
            }
        }
    }

    private static void create(DynamoDbClient client, TableDefinition definition) {
        client.createTable(definition.request());
        // The embedded engine has created it by now; other engines answer before they have.
        waiter(client).waitUntilTableExists(request -> request.tableName(definition.name()));
        definition
                .expiryAttribute()
                .ifPresent(attribute -> client.updateTimeToLive(request -> request.tableName(definition.name())
                        .timeToLiveSpecification(
                                ttl -> ttl.attributeName(attribute).enabled(true))));
    }

    private static void requireSame(TableDefinition definition, TableDescription found) {
        var wanted = definition.request();
        if (!wanted.keySchema().equals(found.keySchema()) || !indexes(wanted).equals(indexes(found))) {
            throw new StartRefused("The table " + definition.name()
                    + " on disk has other keys or indexes than the template: remove the state folder to start afresh.");
        }
    }

    private static Set<String> indexes(CreateTableRequest wanted) {
        return wanted.globalSecondaryIndexes().stream()
                .map(GlobalSecondaryIndex::indexName)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> indexes(TableDescription found) {
        return found.globalSecondaryIndexes().stream()
                .map(GlobalSecondaryIndexDescription::indexName)
                .collect(Collectors.toUnmodifiableSet());
    }
}
