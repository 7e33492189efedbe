package com.aresgen.dynamodb.operation.read;

import com.aresgen.dynamodb.error.ServiceError;
import com.aresgen.dynamodb.storage.Range;
import com.aresgen.dynamodb.table.Database;
import com.aresgen.dynamodb.table.EntryKey;
import com.aresgen.dynamodb.table.Index;
import com.aresgen.dynamodb.table.Items;
import com.aresgen.dynamodb.table.KeySchema;
import com.aresgen.dynamodb.table.Table;
import com.aresgen.dynamodb.value.AttributeValue;
import com.aresgen.dynamodb.value.Bytes;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What a Query or Scan reads: a table, or one of its indexes.
 *
 * @param consistent whether the read is strongly consistent, which costs twice as much
 */
record ReadTarget(Table table, Optional<Index> index, boolean consistent) {
    static ReadTarget of(Database database, JsonNode request) {
        var table = database.catalog().require(request.path("TableName").asString());
        var consistent = request.path("ConsistentRead").asBoolean(false);
        var name = request.path("IndexName").asStringOpt();
        var index = name.flatMap(table::index);
        if (name.isPresent() && index.isEmpty()) {
            throw ServiceError.validation("The table does not have the specified index: " + name.get());
        }
        if (consistent && index.map(Index::isGlobal).orElse(false)) {
            throw ServiceError.validation("Consistent reads are not supported on global secondary indexes");
        }
        return new ReadTarget(table, index, consistent);
    }

    int number() {
        return index.map(Index::number).orElse(table.number());
    }

    KeySchema keys() {
        return index.map(Index::keys).orElse(table.keys());
    }

    /** The place of an item in what is read. */
    Bytes place(Map<String, AttributeValue> item) {
        return index.map(one -> EntryKey.of(table, one, item)).orElseGet(() -> EntryKey.of(table, item));
    }

    /** The names of the attributes of a starting key: those of the index and those of the table. */
    List<String> startKeyNames() {
        var names = new LinkedHashSet<>(table.keys().attributes());
        index.ifPresent(one -> names.addAll(one.keys().attributes()));
        return List.copyOf(names);
    }

    Map<String, AttributeValue> startKey(Map<String, AttributeValue> item) {
        var key = new LinkedHashMap<String, AttributeValue>();
        startKeyNames().forEach(name -> key.put(name, Objects.requireNonNull(item.get(name), name)));
        return key;
    }

    void scan(Items items, Range range, boolean descending, Items.Visitor visitor) {
        if (index.isPresent()) {
            items.scanIndex(range, descending, visitor);
        } else {
            items.scan(range, descending, visitor);
        }
    }

    /** What this target itself holds of an item. */
    Map<String, AttributeValue> view(Map<String, AttributeValue> item) {
        return index.map(one -> one.view(item)).orElse(item);
    }
}
