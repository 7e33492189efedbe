package com.aresgen.lambda.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.lambda.aws.AwsConnections;
import com.aresgen.lambda.connections.CountingPort;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The function's own client of its tables: how many connections its calls need, and what ends one. */
final class StoreConnectionsTest {
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Duration SHORT = Duration.ofMillis(20);
    private static final int CALLS = 20;

    @Test
    void manyCallsUseOneConnection() throws Exception {
        try (var store = EmptyStore.start()) {
            var client = client(store, new AwsConnections(LONG));
            for (int call = 0; call < CALLS; call++) {
                read(client);
            }

            assertThat(store.connections()).isOne();
        }
    }

    @Test
    void callsAtOnceUseAConnectionEachAndLeaveThemToTheNext() throws Exception {
        try (var store = EmptyStore.start();
                var connections = new AwsConnections(LONG)) {
            var client = client(store, connections);
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int round = 0; round < CALLS; round++) {
                    for (var call : threads.invokeAll(List.of(() -> read(client), () -> read(client)))) {
                        call.get();
                    }
                }
            }

            assertThat(store.connections()).isLessThanOrEqualTo(2);
        }
    }

    @Test
    void aConnectionIsUsedAgainWithinItsIdleTimeOnly() throws Exception {
        try (var store = EmptyStore.start();
                var connections = new AwsConnections(SHORT)) {
            var client = client(store, connections);
            read(client);
            Thread.sleep(SHORT.multipliedBy(2));
            read(client);

            assertThat(store.connections()).isEqualTo(2);
        }
        try (var store = EmptyStore.start();
                var connections = new AwsConnections(LONG)) {
            var client = client(store, connections);
            read(client);
            Thread.sleep(SHORT.multipliedBy(2));
            read(client);

            assertThat(store.connections()).isOne();
        }
    }

    @Test
    void aConnectionThatTheServerHasClosedIsNoError() throws Exception {
        try (var store = EmptyStore.closing();
                var connections = new AwsConnections(LONG)) {
            var client = client(store, connections);
            for (int call = 0; call < CALLS; call++) {
                read(client);
            }

            assertThat(store.connections()).isGreaterThanOrEqualTo(CALLS);
        }
    }

    @Test
    void aSnapshotHasNoConnectionAndTheNextCallOpensOne() throws Exception {
        try (var store = EmptyStore.start();
                var connections = new AwsConnections(LONG)) {
            var client = client(store, connections);
            read(client);
            connections.renew();

            store.awaitNoneOpen();
            read(client);
            read(client);
            assertThat(store.connections()).isEqualTo(2);
        }
    }

    private static DynamoDbClient client(CountingPort store, AwsConnections connections) {
        var environment = new Environment(Map.of(
                "AWS_REGION", "eu-west-1",
                "AWS_ACCESS_KEY_ID", "test",
                "AWS_SECRET_ACCESS_KEY", "local",
                "AWS_ENDPOINT_URL_DYNAMODB", store.url().toString()));
        return StoreModule.dynamo(environment, connections);
    }

    private static Object read(DynamoDbClient client) {
        return client.getItem(get -> get.tableName("T").key(Map.of("id", AttributeValue.fromS("1"))));
    }
}
