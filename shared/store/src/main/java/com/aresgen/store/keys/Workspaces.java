package com.aresgen.store.keys;

import static com.aresgen.store.items.Attributes.number;
import static com.aresgen.store.items.Attributes.text;

import com.aresgen.http.Write;
import com.aresgen.http.values.BearerKey;
import com.aresgen.http.values.Ids;
import com.aresgen.http.values.Region;
import com.aresgen.http.values.Role;
import com.aresgen.store.TableNames;
import com.aresgen.store.items.ItemWrite;
import com.aresgen.store.items.Transaction;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Makes workspaces and their first keys, for an operator rather than through the API. Safe for threads. A commit that
 * is refused throws IllegalStateException.
 */
@Singleton
public final class Workspaces {
    private final DynamoDbClient dynamo;
    private final TableNames tables;
    private final String table;
    private final InstantSource clock;

    @Inject
    public Workspaces(DynamoDbClient dynamo, TableNames tables, InstantSource clock) {
        this.dynamo = dynamo;
        this.tables = tables;
        this.table = tables.keys();
        this.clock = clock;
    }

    /** The new workspace and its key, whose secret cannot be read again. */
    public record Created(String workspace, BearerKey key) {}

    /** Makes a workspace with one key, or neither: one transaction, two write units per KB of each item. */
    public Created create(String name, Region region, Role role) {
        var workspace = new Ids(clock).next("ws");
        var key = BearerKey.create(region);
        commit(List.of(
                insert(Map.of(
                        KeyItem.ID,
                        text(workspace),
                        KeyItem.NAME,
                        text(name),
                        KeyItem.CREATED,
                        number(clock.millis()),
                        LastingAdmins.COUNT,
                        number(role == Role.ADMIN ? 1 : 0))),
                insert(KeyItems.key(key, workspace, role, KeySettings.named("first key"), clock.instant())
                        .item())));
        return new Created(workspace, key);
    }

    /** Makes one more key for a workspace: one transaction, two write units per KB of each item. */
    public BearerKey addKey(String workspace, String name, Region region, Role role) {
        var key = BearerKey.create(region);
        commit(new WorkspaceKeys(dynamo, tables)
                .create(key, workspace, role, KeySettings.named(name), clock.instant()));
        return key;
    }

    private ItemWrite insert(Map<String, AttributeValue> item) {
        return ItemWrite.insert(table, item, KeyItem.ID);
    }

    private void commit(List<? extends Write> writes) {
        new Transaction(dynamo).commit(writes).ifPresent(refused -> {
            throw new IllegalStateException(refused.failure().detail());
        });
    }
}
