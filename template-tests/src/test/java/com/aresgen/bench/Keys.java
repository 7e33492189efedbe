package com.aresgen.bench;

import com.aresgen.http.values.BearerKey;
import com.aresgen.http.values.Region;
import com.aresgen.http.values.Role;
import com.aresgen.local.LocalRegion;
import com.aresgen.local.dynamodb.TableCreation;
import com.aresgen.store.keys.Workspaces;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Makes keys that are limited like any other, with a limit that no run reaches. */
public record Keys(DynamoDbClient operator) {
    private static final String LIMIT = "10000000";

    static Keys at(URI tables) {
        return new Keys(TableCreation.operator(tables, LocalRegion.EU));
    }

    /** A key with a workspace of its own. */
    public BearerKey create() {
        return create(1).getFirst();
    }

    /** Keys of one workspace. */
    public List<BearerKey> create(int count) {
        var workspaces = new Workspaces(operator, LocalRegion.EU.tables(), InstantSource.system());
        var created = workspaces.create("bench", Region.EU, Role.ADMIN);
        var further = Stream.generate(() -> workspaces.addKey(created.workspace(), "bench", Region.EU, Role.ADMIN))
                .limit(count - 1L);
        var keys = Stream.concat(Stream.of(created.key()), further).toList();
        keys.forEach(this::raiseLimit);
        return keys;
    }

    private void raiseLimit(BearerKey key) {
        operator.updateItem(update -> update.tableName(LocalRegion.EU.keysTable())
                .key(Map.of("id", AttributeValue.fromS(key.keyId())))
                .updateExpression("SET #lim = :lim")
                .expressionAttributeNames(Map.of("#lim", "lim"))
                .expressionAttributeValues(Map.of(":lim", AttributeValue.fromN(LIMIT))));
    }
}
