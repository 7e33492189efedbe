package com.aresgen.dynamodb.table;

import com.aresgen.dynamodb.value.AttributeValue;
import com.aresgen.dynamodb.value.ItemSize;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The write units of one change of an item: one for each KB, or part of one, of the larger of the old and the new item,
 * and the same for each index whose view of the item changes. An index whose key changes pays for a removal and for an
 * insertion.
 *
 * @param indexes by name; an index that is not written to is absent
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/GSI.html#GSI.ThroughputConsiderations.Writes">
 *     Write capacity units of global secondary indexes</a>
 */
public record WriteCost(int table, Map<String, Integer> indexes) {
    private static final int UNIT = 1024;

    public static WriteCost of(
            Table table, @Nullable Map<String, AttributeValue> before, @Nullable Map<String, AttributeValue> after) {
        var indexes = new LinkedHashMap<String, Integer>();
        for (var index : table.indexes()) {
            var units = units(index, view(table, index, before), view(table, index, after));
            if (units > 0) {
                indexes.put(index.name(), units);
            }
        }
        return new WriteCost(Math.max(units(before), units(after)), indexes);
    }

    private static @Nullable Map<String, AttributeValue> view(
            Table table, Index index, @Nullable Map<String, AttributeValue> item) {
        return item == null || !index.keys().fits(item, table.types()) ? null : index.view(item);
    }

    private static int units(
            Index index, @Nullable Map<String, AttributeValue> before, @Nullable Map<String, AttributeValue> after) {
        if (Objects.equals(before, after)) {
            return 0;
        }
        if (before == null || after == null) {
            return Math.max(units(before), units(after));
        }
        var keeps =
                index.keys().attributes().stream().allMatch(name -> Objects.equals(before.get(name), after.get(name)));
        return keeps ? Math.max(units(before), units(after)) : units(before) + units(after);
    }

    private static int units(@Nullable Map<String, AttributeValue> item) {
        return item == null ? 1 : Math.max(1, Math.ceilDiv(ItemSize.of(item), UNIT));
    }
}
