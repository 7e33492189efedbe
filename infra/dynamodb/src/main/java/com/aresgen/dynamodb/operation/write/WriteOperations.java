package com.aresgen.dynamodb.operation.write;

import com.aresgen.dynamodb.operation.Operation;
import com.aresgen.dynamodb.storage.Storage;
import com.aresgen.dynamodb.table.Database;
import java.time.InstantSource;
import java.util.Map;

/** The operations that write items, by name. */
public final class WriteOperations {
    private WriteOperations() {}

    public static Map<String, Operation> of(Database database, Storage storage, InstantSource clock) {
        return Map.of(
                "PutItem", new WriteItem(database, ItemAction::put),
                "UpdateItem", new WriteItem(database, ItemAction::update),
                "DeleteItem", new WriteItem(database, ItemAction::delete),
                "BatchWriteItem", new BatchWriteItem(database),
                "TransactWriteItems", new TransactWriteItems(database, new ClientTokens(storage, clock)));
    }
}
