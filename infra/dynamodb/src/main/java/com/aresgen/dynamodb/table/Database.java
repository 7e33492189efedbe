package com.aresgen.dynamodb.table;

import com.aresgen.dynamodb.storage.Storage;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * All tables. One request at a time has the turn to read and change them, so that each sees and leaves a consistent
 * state; a turn takes some tens of microseconds.
 */
public final class Database implements AutoCloseable {
    private final Storage storage;
    private final Catalog catalog;
    private final Items items;
    private final ItemLocks locks = new ItemLocks();
    private final ReentrantLock turn = new ReentrantLock();

    public Database(Storage storage) {
        this.storage = storage;
        this.catalog = new Catalog(storage);
        this.items = new Items(storage);
    }

    public Catalog catalog() {
        return catalog;
    }

    /** To be used within a turn. */
    public Items items() {
        return items;
    }

    public ItemLocks locks() {
        return locks;
    }

    public <T> T inTurn(Supplier<T> work) {
        turn.lock();
        try {
            return work.get();
        } finally {
            turn.unlock();
        }
    }

    @Override
    public void close() {
        inTurn(() -> {
            storage.close();
            return true;
        });
    }
}
