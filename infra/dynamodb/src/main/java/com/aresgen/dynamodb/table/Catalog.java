package com.aresgen.dynamodb.table;

import com.aresgen.dynamodb.error.ServiceError;
import com.aresgen.dynamodb.storage.Change;
import com.aresgen.dynamodb.storage.Range;
import com.aresgen.dynamodb.storage.Storage;
import com.aresgen.dynamodb.value.Bytes;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * The tables by name, in memory and in the storage. The storage's entries of number 0 are: the records of tables, the
 * next free number, and the numbers whose entries are still to be removed.
 */
public final class Catalog {
    private static final String RECORD = "T";
    private static final String REMOVAL = "D";
    private static final Bytes NEXT_NUMBER = key("N", "");

    private final Storage storage;
    private final ItemCodec codec = new ItemCodec();
    private final NavigableMap<String, Table> tables = new ConcurrentSkipListMap<>();

    Catalog(Storage storage) {
        this.storage = storage;
        var unfinished = new ArrayList<Integer>();
        storage.scan(Range.prefix(key(REMOVAL, "")), false, (_, number) -> unfinished.add(number(number)));
        unfinished.forEach(this::clear);
        storage.scan(Range.prefix(key(RECORD, "")), false, (_, record) -> {
            var table = Table.of(codec.decodeRecord(record));
            tables.put(table.name(), table);
            return true;
        });
    }

    public Optional<Table> find(String name) {
        return Optional.ofNullable(tables.get(name));
    }

    /** The table of a request that reads or writes items. */
    public Table require(String name) {
        return find(name)
                .orElseThrow(
                        () -> new ServiceError(ServiceError.Type.RESOURCE_NOT_FOUND, "Requested resource not found"));
    }

    /** The table of a request about the table itself. */
    public Table describe(String name) {
        return find(name)
                .orElseThrow(() -> new ServiceError(
                        ServiceError.Type.RESOURCE_NOT_FOUND,
                        "Requested resource not found: Table: " + name + " not found"));
    }

    public Collection<Table> all() {
        return List.copyOf(tables.values());
    }

    /** Table names in order, from the one after the given one. */
    public List<String> namesAfter(String name) {
        return List.copyOf(tables.tailMap(name, false).keySet());
    }

    /** Makes a table of its description, with a number for it and for each index. */
    public Table create(ObjectNode description) {
        var record = description.objectNode();
        record.set(Table.DESCRIPTION, description);
        return store(record);
    }

    /** Replaces a table's description. New indexes get a number; entries of indexes that it no longer has are removed. */
    public Table replace(Table before, ObjectNode description) {
        var after = store(before.withDescription(description).record());
        before.indexes().stream()
                .filter(index -> after.index(index.name()).isEmpty())
                .forEach(index -> remove(index.number()));
        return after;
    }

    public void replace(Table table) {
        store(table.record());
    }

    public void remove(Table table) {
        var changes = new ArrayList<Change>();
        changes.add(new Change(key(RECORD, table.name()), null));
        var numbers = new ArrayList<Integer>();
        numbers.add(table.number());
        table.indexes().forEach(index -> numbers.add(index.number()));
        numbers.forEach(number -> changes.add(removal(number)));
        storage.apply(changes);
        tables.remove(table.name());
        numbers.forEach(this::clear);
    }

    private void remove(int number) {
        storage.apply(List.of(removal(number)));
        clear(number);
    }

    private static Change removal(int number) {
        return new Change(key(REMOVAL, Integer.toString(number)), bytes(number));
    }

    private void clear(int number) {
        storage.clear(EntryKey.all(number));
        storage.apply(List.of(new Change(key(REMOVAL, Integer.toString(number)), null)));
    }

    private Table store(ObjectNode record) {
        var next = number(storage.get(NEXT_NUMBER));
        if (!record.has(Table.NUMBER)) {
            record.put(Table.NUMBER, next++);
        }
        var numbers = record.withObjectProperty(Table.INDEX_NUMBERS);
        var description = record.path(Table.DESCRIPTION);
        var names = new ArrayList<String>();
        for (var list : List.of("LocalSecondaryIndexes", "GlobalSecondaryIndexes")) {
            description
                    .path(list)
                    .forEach(index -> names.add(index.path("IndexName").asString()));
        }
        numbers.retain(names);
        for (var name : names) {
            if (!numbers.has(name)) {
                numbers.put(name, next++);
            }
        }
        var table = Table.of(record);
        storage.apply(List.of(
                new Change(key(RECORD, table.name()), codec.encode(record)), new Change(NEXT_NUMBER, bytes(next))));
        tables.put(table.name(), table);
        return table;
    }

    private static Bytes key(String kind, String name) {
        var text = (kind + name).getBytes(StandardCharsets.UTF_8);
        return new Bytes(ByteBuffer.allocate(Integer.BYTES + text.length)
                .putInt(0)
                .put(text)
                .array());
    }

    private static Bytes bytes(int number) {
        return new Bytes(ByteBuffer.allocate(Integer.BYTES).putInt(number).array());
    }

    private static int number(@Nullable Bytes stored) {
        return stored == null ? 2 : ByteBuffer.wrap(stored.array()).getInt();
    }
}
