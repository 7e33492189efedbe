package com.aresgen.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.local.dynamodb.TableCreation;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Tests the embedded engine, even when the other tests run on another one. */
final class DurabilityTest {
    private static final int TRANSACTIONS = 100;

    /** While SQLite's rollback journal exists, a kill undoes the transaction (https://sqlite.org/atomiccommit.html). */
    @Test
    void a_transaction_is_committed_when_it_is_answered(@TempDir Path state) {
        var journal = state.resolve("eu/dynamodb/shared-local-instance.db-journal");
        try (var local = LocalApi.start(Running.options().withState(state));
                var client = TableCreation.operator(local.tablesUrl(), LocalRegion.EU)) {
            for (int n = 0; n < TRANSACTIONS; n++) {
                var item = Map.of("id", AttributeValue.fromS("item " + n));
                var write = TransactWriteItem.builder()
                        .put(put -> put.tableName("AresGen-EU-Things").item(item))
                        .build();
                client.transactWriteItems(request -> request.transactItems(write));
                assertThat(journal).as("transaction %s", n).doesNotExist();
            }
        }
    }
}
