package com.aresgen.dynamodb.operation;

import com.aresgen.dynamodb.storage.Storage;
import com.aresgen.dynamodb.table.Database;
import java.time.InstantSource;
import java.util.Map;

/** The operations on items, by name. */
public final class ItemOperations {
    private ItemOperations() {}

    public static Map<String, Operation> of(Database database, Storage storage, InstantSource clock) {
        return Map.of(
                "GetItem", new GetItem(database),
                "PutItem", new WriteItem(database, ItemAction::put),
                "UpdateItem", new WriteItem(database, ItemAction::update),
                "DeleteItem", new WriteItem(database, ItemAction::delete),
                "Query", new Query(database),
                "Scan", new Scan(database),
                "BatchGetItem", new BatchGetItem(database),
                "BatchWriteItem", new BatchWriteItem(database),
                "TransactGetItems", new TransactGetItems(database),
                "TransactWriteItems", new TransactWriteItems(database, new ClientTokens(storage, clock)));
    }
}
