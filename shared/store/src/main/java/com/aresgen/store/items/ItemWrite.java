package com.aresgen.store.items;

import com.aresgen.http.Write;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;

/** One write of a DynamoDB transaction, and what its condition means when it does not hold. */
public record ItemWrite(TransactWriteItem item, UnmetCondition unmet) implements Write {
    /** A put with a condition. */
    public static ItemWrite put(
            String table,
            Map<String, AttributeValue> item,
            String condition,
            Map<String, String> names,
            Map<String, AttributeValue> values,
            UnmetCondition unmet) {
        var put = Put.builder()
                .tableName(table)
                .item(item)
                .conditionExpression(condition)
                .expressionAttributeNames(names.isEmpty() ? null : names)
                .expressionAttributeValues(values.isEmpty() ? null : values)
                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
                .build();
        return new ItemWrite(TransactWriteItem.builder().put(put).build(), unmet);
    }

    /** A put of an item that does not exist yet; {@code key} is an attribute of its primary key. */
    public static ItemWrite insert(String table, Map<String, AttributeValue> item, String key) {
        return put(table, item, "attribute_not_exists(#key)", Map.of("#key", key), Map.of(), UnmetCondition.BUG);
    }

    /** A put without a condition. */
    public static ItemWrite put(String table, Map<String, AttributeValue> item) {
        var put = Put.builder().tableName(table).item(item).build();
        return new ItemWrite(TransactWriteItem.builder().put(put).build(), UnmetCondition.BUG);
    }

    /** An update of the item with this key; {@code change} sets expression, condition and values. */
    public static ItemWrite update(
            String table,
            Map<String, AttributeValue> key,
            Function<Update.Builder, Update.Builder> change,
            UnmetCondition unmet) {
        var update = change.apply(Update.builder().tableName(table).key(key))
                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
                .build();
        return new ItemWrite(TransactWriteItem.builder().update(update).build(), unmet);
    }

    /** A deletion with a condition. */
    public static ItemWrite delete(
            String table, Map<String, AttributeValue> key, String condition, UnmetCondition unmet) {
        var delete = Delete.builder()
                .tableName(table)
                .key(key)
                .conditionExpression(condition)
                .build();
        return new ItemWrite(TransactWriteItem.builder().delete(delete).build(), unmet);
    }

    /** A deletion without a condition: the item may be gone already. */
    public static ItemWrite delete(String table, Map<String, AttributeValue> key) {
        var delete = Delete.builder().tableName(table).key(key).build();
        return new ItemWrite(TransactWriteItem.builder().delete(delete).build(), UnmetCondition.BUG);
    }

    /** No write, but a condition on an item that the transaction does not change. */
    public static ItemWrite check(
            String table,
            Map<String, AttributeValue> key,
            String condition,
            Map<String, AttributeValue> values,
            UnmetCondition unmet) {
        var check = ConditionCheck.builder()
                .tableName(table)
                .key(key)
                .conditionExpression(condition)
                .expressionAttributeValues(values.isEmpty() ? null : values)
                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
                .build();
        return new ItemWrite(TransactWriteItem.builder().conditionCheck(check).build(), unmet);
    }

    /** Bytes of its binary attributes, beside which keys and other attributes are small. */
    public long binaryBytes() {
        return values().filter(value -> value.b() != null)
                .mapToLong(value -> value.b().asByteArrayUnsafe().length)
                .sum();
    }

    /**
     * Table, key and condition, for the log. Of a put, whose item does not mark its key: the attributes that the
     * condition names.
     */
    String inWords() {
        if (item.put() != null) {
            var put = item.put();
            var condition = resolved(put.conditionExpression(), put.expressionAttributeNames());
            var named = put.item().entrySet().stream()
                    .filter(attribute -> condition.contains(attribute.getKey()))
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
            return "put into " + put.tableName() + " " + named + " if " + condition;
        }
        if (item.update() != null) {
            var update = item.update();
            return "update of " + update.tableName() + " " + update.key() + " if "
                    + resolved(update.conditionExpression(), update.expressionAttributeNames());
        }
        if (item.conditionCheck() != null) {
            var check = item.conditionCheck();
            return "check of " + check.tableName() + " " + check.key() + " if " + check.conditionExpression();
        }
        var delete = item.delete();
        return "deletion from " + delete.tableName() + " " + delete.key() + " if " + delete.conditionExpression();
    }

    private static String resolved(String condition, Map<String, String> names) {
        var text = condition;
        for (var name : names.entrySet()) {
            text = text.replace(name.getKey(), name.getValue());
        }
        return text;
    }

    private Stream<AttributeValue> values() {
        if (item.put() != null) {
            return item.put().item().values().stream();
        }
        return item.update() == null ? Stream.empty() : item.update().expressionAttributeValues().values().stream();
    }
}
