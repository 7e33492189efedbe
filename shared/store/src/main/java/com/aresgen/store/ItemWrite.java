package com.aresgen.store;

import com.aresgen.http.Failure;
import com.aresgen.http.Write;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** A write as DynamoDB takes it in a transaction. */
record ItemWrite(TransactWriteItem item, Failure whenRefused) implements Write {
    /** A put that holds only under a condition; when it fails, the transaction returns the item that stood in the way. */
    static ItemWrite put(
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
        return new ItemWrite(TransactWriteItem.builder().put(put).build(), whenRefused);
    }

    /** The content of it, beside which keys and attributes are small. */
    long binaryBytes() {
        return item.put() == null
                ? 0
                : item.put().item().values().stream()
                        .filter(value -> value.b() != null)
                        .mapToLong(value -> value.b().asByteArrayUnsafe().length)
                        .sum();
    }

    /** A put that always holds. */
    static ItemWrite put(String table, Map<String, AttributeValue> item) {
        var put = Put.builder().tableName(table).item(item).build();
        return new ItemWrite(TransactWriteItem.builder().put(put).build(), new Failure.Unexpected());
    }
}
