package com.aresgen.dynamodb.operation.read;

import com.aresgen.dynamodb.operation.Operation;
import com.aresgen.dynamodb.table.Database;
import java.util.Map;

/** The operations that read items, by name. */
public final class ReadOperations {
    private ReadOperations() {}

    public static Map<String, Operation> of(Database database) {
        return Map.of(
                "GetItem", new GetItem(database),
                "Query", new Query(database),
                "Scan", new Scan(database),
                "BatchGetItem", new BatchGetItem(database),
                "TransactGetItems", new TransactGetItems(database));
    }
}
