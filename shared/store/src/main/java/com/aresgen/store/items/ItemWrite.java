package com.aresgen.store.items;

import com.aresgen.http.Write;
import com.aresgen.http.problem.Failure;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;

/**
 * A write as DynamoDB takes it in a transaction.
 *
 * @param whenRefused what the caller is told when the condition does not hold, by the item that stood in the way; an
 *     empty one if there was none
 */
public record ItemWrite(TransactWriteItem item, Function<Map<String, AttributeValue>, Failure> whenRefused)
        implements Write {
    /** A put that holds only under a condition. */
    public static ItemWrite put(
            String table,
            Map<String, AttributeValue> item,
            String condition,
            Map<String, String> names,
            Map<String, AttributeValue> values,
            Failure whenRefused) {
        var put = Put.builder()
                .tableName(table)
                .item(item)
                .conditionExpression(condition)
                .expressionAttributeNames(names.isEmpty() ? null : names)
                .expressionAttributeValues(values.isEmpty() ? null : values)
                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
                .build();
        return new ItemWrite(TransactWriteItem.builder().put(put).build(), _ -> whenRefused);
    }

    /** A put that always holds. */
    public static ItemWrite put(String table, Map<String, AttributeValue> item) {
        var put = Put.builder().tableName(table).item(item).build();
        return new ItemWrite(TransactWriteItem.builder().put(put).build(), _ -> new Failure.Unexpected());
    }

    /** An update of the item with this key; {@code change} tells the rest. */
    public static ItemWrite update(
            String table,
            Map<String, AttributeValue> key,
            Function<Update.Builder, Update.Builder> change,
            Function<Map<String, AttributeValue>, Failure> whenRefused) {
        var update = change.apply(Update.builder().tableName(table).key(key))
                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
                .build();
        return new ItemWrite(TransactWriteItem.builder().update(update).build(), whenRefused);
    }

    /** A deletion that holds only under a condition. */
    public static ItemWrite delete(String table, Map<String, AttributeValue> key, String condition) {
        return delete(table, key, condition, new Failure.Unexpected());
    }

    public static ItemWrite delete(
            String table, Map<String, AttributeValue> key, String condition, Failure whenRefused) {
        var delete = Delete.builder()
                .tableName(table)
                .key(key)
                .conditionExpression(condition)
                .build();
        return new ItemWrite(TransactWriteItem.builder().delete(delete).build(), _ -> whenRefused);
    }

    /** The content of it, beside which keys and attributes are small. */
    long binaryBytes() {
        return values().filter(value -> value.b() != null)
                .mapToLong(value -> value.b().asByteArrayUnsafe().length)
                .sum();
    }

    private Stream<AttributeValue> values() {
        if (item.put() != null) {
            return item.put().item().values().stream();
        }
        return item.update() == null ? Stream.empty() : item.update().expressionAttributeValues().values().stream();
    }
}
