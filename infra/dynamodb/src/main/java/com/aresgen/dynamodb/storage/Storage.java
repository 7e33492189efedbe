package com.aresgen.dynamodb.storage;

import com.aresgen.dynamodb.value.Bytes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Entries in the unsigned order of their keys, changed atomically. An implementation is used by one thread at a time:
 * {@link com.aresgen.dynamodb.table.Database} takes turns.
 */
public interface Storage extends AutoCloseable {
    @Nullable
    Bytes get(Bytes key);

    /** Visits the entries of a range in order, or in reverse order, until the visitor wants no more. */
    void scan(Range range, boolean descending, Visitor visitor);

    /** Makes all changes or none. After it returns they survive the end of the process, if the storage is a file. */
    void apply(List<Change> changes);

    /** Removes all entries of a range, atomically. */
    void clear(Range range);

    @Override
    void close();

    /** What a scan hands an entry to. */
    @FunctionalInterface
    interface Visitor {
        /** Whether the scan goes on. */
        boolean visit(Bytes key, Bytes value);
    }
}
