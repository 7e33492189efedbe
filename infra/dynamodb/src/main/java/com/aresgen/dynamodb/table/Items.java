package com.aresgen.dynamodb.table;

import com.aresgen.dynamodb.storage.Change;
import com.aresgen.dynamodb.storage.Range;
import com.aresgen.dynamodb.storage.Storage;
import com.aresgen.dynamodb.value.AttributeValue;
import com.aresgen.dynamodb.value.Bytes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The items of all tables, for the one who has the {@link Database}'s turn. */
public final class Items {
    private final Storage storage;
    private final ItemCodec codec = new ItemCodec();

    Items(Storage storage) {
        this.storage = storage;
    }

    public @Nullable Map<String, AttributeValue> get(Bytes key) {
        var stored = storage.get(key);
        return stored == null ? null : codec.decode(stored);
    }

    /** The changes of the storage that one changed item causes: its own, and those of the indexes that hold it. */
    public List<Change> changes(
            Table table,
            Bytes key,
            @Nullable Map<String, AttributeValue> before,
            @Nullable Map<String, AttributeValue> after) {
        if (Objects.equals(before, after)) {
            return List.of();
        }
        var changes = new ArrayList<Change>();
        changes.add(new Change(key, after == null ? null : codec.encode(after)));
        for (var index : table.indexes()) {
            var old = place(table, index, before);
            var now = place(table, index, after);
            if (Objects.equals(old, now)) {
                continue;
            }
            if (old != null) {
                changes.add(new Change(old, null));
            }
            if (now != null) {
                // An index entry refers to the item, which is read from the table: one copy of each item is stored.
                changes.add(new Change(now, key));
            }
        }
        return changes;
    }

    private static @Nullable Bytes place(Table table, Index index, @Nullable Map<String, AttributeValue> item) {
        return item == null ? null : EntryKey.of(table, index, item);
    }

    /** What a scan hands an item to. */
    @FunctionalInterface
    public interface Visitor {
        /** Whether the scan goes on. */
        boolean visit(Map<String, AttributeValue> item);
    }

    /** Visits the items of a table's range. */
    public void scan(Range range, boolean descending, Visitor visitor) {
        storage.scan(range, descending, (_, stored) -> visitor.visit(codec.decode(stored)));
    }

    /** Visits the whole items to which the entries of an index's range refer. */
    public void scanIndex(Range range, boolean descending, Visitor visitor) {
        storage.scan(
                range, descending, (_, key) -> visitor.visit(Objects.requireNonNull(get(key), "item of an index")));
    }

    public void apply(List<Change> changes) {
        if (!changes.isEmpty()) {
            storage.apply(changes);
        }
    }
}
