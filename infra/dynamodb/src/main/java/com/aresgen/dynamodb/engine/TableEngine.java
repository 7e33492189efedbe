package com.aresgen.dynamodb.engine;

import com.aresgen.dynamodb.administration.Administration;
import com.aresgen.dynamodb.administration.Sweeper;
import com.aresgen.dynamodb.error.ServiceError;
import com.aresgen.dynamodb.model.RequestModel;
import com.aresgen.dynamodb.operation.Operation;
import com.aresgen.dynamodb.operation.read.ReadOperations;
import com.aresgen.dynamodb.operation.write.WriteOperations;
import com.aresgen.dynamodb.storage.FileStorage;
import com.aresgen.dynamodb.storage.MemoryStorage;
import com.aresgen.dynamodb.storage.Storage;
import com.aresgen.dynamodb.table.Database;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import tools.jackson.databind.node.ObjectNode;

/** DynamoDB's operations on tables of its own, without HTTP. Safe for use by several threads. */
public final class TableEngine implements AutoCloseable {
    private final RequestModel model;
    private final Map<String, Operation> operations = new HashMap<>();
    private final Database database;
    private final Sweeper sweeper;

    private TableEngine(RequestModel model, Storage storage, EngineSettings settings) {
        this.model = model;
        database = new Database(storage);
        operations.putAll(ReadOperations.of(database));
        operations.putAll(WriteOperations.of(database, storage, settings.clock()));
        operations.putAll(Administration.of(database, settings.clock()));
        sweeper = Sweeper.start(database, settings.clock(), settings.expiryDelay(), settings.sweepInterval());
    }

    public static TableEngine open(EngineSettings settings) {
        // The two slowest parts of a start, side by side.
        var model = CompletableFuture.supplyAsync(RequestModel::new);
        Storage storage = settings.data().<Storage>map(FileStorage::open).orElseGet(MemoryStorage::new);
        return new TableEngine(model.join(), storage, settings);
    }

    /** Refuses an operation that DynamoDB does not have, or that this engine does not serve. */
    public void requireServed(String operation) {
        if (!operations.containsKey(operation)) {
            throw new ServiceError(
                    ServiceError.Type.UNKNOWN_OPERATION,
                    model.knows(operation) ? "This engine does not serve " + operation + "." : "");
        }
    }

    /**
     * Answers a request.
     *
     * @param request is changed: nulls and unknown members are removed
     * @throws ServiceError if the request is refused
     */
    public ObjectNode answer(String operation, ObjectNode request) {
        model.check(operation, request);
        return Objects.requireNonNull(operations.get(operation), operation).answer(request);
    }

    @Override
    public void close() {
        sweeper.close();
        database.close();
    }
}
