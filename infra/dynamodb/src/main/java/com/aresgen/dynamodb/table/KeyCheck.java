package com.aresgen.dynamodb.table;

import com.aresgen.dynamodb.error.ServiceError;
import com.aresgen.dynamodb.value.AttributeValue;
import com.aresgen.dynamodb.value.KeyBytes;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Whether keys and items fit a table's schema: each key attribute is there, of its type, not empty and not too long.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Constraints.html">Constraints</a>
 */
public final class KeyCheck {
    private static final int LONGEST_PARTITION_KEY = 2048;
    private static final int LONGEST_SORT_KEY = 1024;
    private static final String MISMATCH = "The provided key element does not match the schema";

    private KeyCheck() {}

    /** Checks a key, which has the table's key attributes and nothing else. */
    public static void key(Table table, Map<String, AttributeValue> key) {
        var attributes = table.keys().attributes();
        if (key.size() != attributes.size()) {
            throw ServiceError.validation(MISMATCH);
        }
        types(table, key);
        attributes.forEach(name -> content(table.keys(), name, Objects.requireNonNull(key.get(name))));
    }

    /** Refuses a key, or an item, without all key attributes in their types. */
    public static void types(Table table, Map<String, AttributeValue> key) {
        if (!table.keys().fits(key, table.types())) {
            throw ServiceError.validation(MISMATCH);
        }
    }

    /** Checks the key attributes of a whole item, those of indexes included. */
    public static void item(Table table, Map<String, AttributeValue> item) {
        for (var name : table.keys().attributes()) {
            var value = item.get(name);
            if (value == null) {
                throw ServiceError.parameter("Missing the key " + name + " in the item");
            }
            if (!value.type().equals(table.type(name))) {
                throw ServiceError.parameter("Type mismatch for key " + name + " expected: " + table.type(name)
                        + " actual: " + value.type());
            }
            content(table.keys(), name, value);
        }
        table.indexes().forEach(index -> index(table, index, item));
    }

    private static void index(Table table, Index index, Map<String, AttributeValue> item) {
        for (var name : index.keys().attributes()) {
            var value = item.get(name);
            if (value != null) {
                indexType(table, index, name, value.type());
                if (isEmpty(value)) {
                    throw ServiceError.emptyKey("A value specified for a"
                            + " secondary index key is not supported. The AttributeValue for a key attribute cannot"
                            + " contain an empty " + kind(value) + " value. IndexName: " + index.name()
                            + ", IndexKey: " + name);
                }
                size(index.keys(), name, value);
            }
        }
    }

    /** Refuses a value of another type than an index needs. */
    public static void indexType(Table table, Index index, String name, String type) {
        if (!type.equals(table.type(name))) {
            throw ServiceError.parameter("Type mismatch for Index Key " + name + " Expected: " + table.type(name)
                    + " Actual: " + type + " IndexName: " + index.name());
        }
    }

    /** Refuses an empty value that an update is about to give to the key of an index. */
    public static void indexUpdate(AttributeValue value) {
        if (isEmpty(value)) {
            throw ServiceError.emptyKey("The update expression attempted"
                    + " to update a secondary index key to a value that is not supported. The AttributeValue for a key"
                    + " attribute cannot contain an empty " + kind(value) + " value.");
        }
    }

    /** Refuses a document path that leads into a key attribute, which is a scalar. */
    public static void nested(Table table, List<String> nestedRoots) {
        for (var name : nestedRoots) {
            if (table.keys().contains(name)) {
                throw nested("Key: " + name);
            }
            if (table.indexes().stream().anyMatch(index -> index.keys().contains(name))) {
                throw nested("IndexKey: " + name);
            }
        }
    }

    private static ServiceError nested(String key) {
        return ServiceError.validation("Key attributes must be scalars; list random access '[]' and map lookup '.' are"
                + " not allowed: " + key);
    }

    /** Refuses an empty or too long value of a key attribute, be it stored or looked up. */
    public static void content(KeySchema keys, String name, AttributeValue value) {
        if (isEmpty(value)) {
            throw ServiceError.emptyKey("The AttributeValue for a key" + " attribute cannot contain an empty "
                    + kind(value) + " value. Key: " + name);
        }
        size(keys, name, value);
    }

    private static void size(KeySchema keys, String name, AttributeValue value) {
        var size = value instanceof AttributeValue.Numeric ? 0 : KeyBytes.of(value).length;
        if (keys.partition().contains(name) && size > LONGEST_PARTITION_KEY) {
            throw ServiceError.parameter(
                    "Size of hashkey has exceeded the maximum size limit of" + LONGEST_PARTITION_KEY + " bytes");
        }
        if (keys.sort().contains(name) && size > LONGEST_SORT_KEY) {
            throw ServiceError.parameter(
                    "Aggregated size of all range keys has exceeded the size limit of " + LONGEST_SORT_KEY + " bytes");
        }
    }

    private static boolean isEmpty(AttributeValue value) {
        return !(value instanceof AttributeValue.Numeric) && KeyBytes.of(value).length == 0;
    }

    private static String kind(AttributeValue value) {
        return value instanceof AttributeValue.Text ? "string" : "binary";
    }
}
