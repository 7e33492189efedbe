package com.aresgen.bench;

import com.aresgen.http.values.BearerKey;
import com.aresgen.http.values.Region;
import com.aresgen.http.values.Role;
import com.aresgen.local.LocalRegion;
import com.aresgen.local.dynamodb.TableCreation;
import com.aresgen.store.keys.Workspaces;
import java.net.URI;
import java.time.InstantSource;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Makes keys that are limited like any other, with a limit that no run reaches. */
record Keys(DynamoDbClient operator) {
    private static final String LIMIT = "10000000";

    static Keys at(URI tables) {
        return new Keys(TableCreation.operator(tables, LocalRegion.EU));
    }

    BearerKey create() {
        var table = LocalRegion.EU.keysTable();
        var key = new Workspaces(operator, LocalRegion.EU.tables(), InstantSource.system())
                .create("bench", Region.EU, Role.ADMIN)
                .key();
        operator.updateItem(update -> update.tableName(table)
                .key(Map.of("id", AttributeValue.fromS(key.keyId())))
                .updateExpression("SET #lim = :lim")
                .expressionAttributeNames(Map.of("#lim", "lim"))
                .expressionAttributeValues(Map.of(":lim", AttributeValue.fromN(LIMIT))));
        return key;
    }
}
