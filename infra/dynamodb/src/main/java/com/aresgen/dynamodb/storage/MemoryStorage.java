package com.aresgen.dynamodb.storage;

import com.aresgen.dynamodb.value.Bytes;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Entries that end with the process. */
public final class MemoryStorage implements Storage {
    private final TreeMap<Bytes, Bytes> entries = new TreeMap<>();

    @Override
    public @Nullable Bytes get(Bytes key) {
        return entries.get(key);
    }

    @Override
    public void scan(Range range, boolean descending, Visitor visitor) {
        if (range.isEmpty()) {
            return;
        }
        var within = entries.subMap(range.from(), true, range.to(), false);
        for (var entry : (descending ? within.descendingMap() : within).entrySet()) {
            if (!visitor.visit(entry.getKey(), entry.getValue())) {
                return;
            }
        }
    }

    @Override
    public void apply(List<Change> changes) {
        for (var change : changes) {
            var value = change.value();
            if (value == null) {
                entries.remove(change.key());
            } else {
                entries.put(change.key(), value);
            }
        }
    }

    @Override
    public void clear(Range range) {
        entries.subMap(range.from(), range.to()).clear();
    }

    @Override
    public void close() {
        entries.clear();
    }
}
