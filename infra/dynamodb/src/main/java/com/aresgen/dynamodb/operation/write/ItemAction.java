package com.aresgen.dynamodb.operation.write;

import com.aresgen.dynamodb.error.ServiceError;
import com.aresgen.dynamodb.expression.Condition;
import com.aresgen.dynamodb.expression.Update;
import com.aresgen.dynamodb.expression.legacy.Legacy;
import com.aresgen.dynamodb.expression.resolution.Expressions;
import com.aresgen.dynamodb.expression.resolution.Placeholders;
import com.aresgen.dynamodb.operation.Parameters;
import com.aresgen.dynamodb.value.AttributeValue;
import com.aresgen.dynamodb.value.ItemSize;
import com.aresgen.dynamodb.value.ValueReader;
import com.aresgen.dynamodb.value.Wording;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A write, or a check, of one item as a request has it: not yet compared with the table's schema.
 *
 * @param attributes the whole item of a put, the key of the others
 * @param condition what must hold of the item before
 * @param update how the item changes
 * @param returnsItem whether an error of the condition has the item as it is
 * @param size the bytes of the attributes and of the values in expressions
 */
record ItemAction(
        Kind kind,
        String table,
        Map<String, AttributeValue> attributes,
        @Nullable Condition condition,
        @Nullable Update update,
        boolean returnsItem,
        int size) {
    enum Kind {
        PUT,
        UPDATE,
        DELETE,
        CHECK
    }

    static final int LARGEST_ITEM = 400 * 1024;

    static ItemAction put(JsonNode request) {
        return put(request, Wording.NEWER);
    }

    static ItemAction put(JsonNode request, Wording wording) {
        Parameters.requireOneKind(request, List.of("ConditionExpression"), List.of("Expected", "ConditionalOperator"));
        var item = ValueReader.item(request.path("Item"), wording);
        requireReturnValues(request);
        if (ItemSize.of(item) > LARGEST_ITEM) {
            throw ServiceError.validation("Item size has exceeded the maximum allowed size");
        }
        return action(Kind.PUT, request, () -> item);
    }

    static ItemAction delete(JsonNode request) {
        return delete(request, Wording.NEWER);
    }

    static ItemAction delete(JsonNode request, Wording wording) {
        Parameters.requireOneKind(request, List.of("ConditionExpression"), List.of("Expected", "ConditionalOperator"));
        requireReturnValues(request);
        return action(Kind.DELETE, request, () -> ValueReader.item(request.path("Key"), wording));
    }

    static ItemAction check(JsonNode request) {
        return action(Kind.CHECK, request, () -> ValueReader.item(request.path("Key")));
    }

    static ItemAction update(JsonNode request) {
        Parameters.requireOneKind(
                request,
                List.of("UpdateExpression", "ConditionExpression"),
                List.of("AttributeUpdates", "Expected", "ConditionalOperator"));
        return action(Kind.UPDATE, request, () -> ValueReader.item(request.path("Key")));
    }

    /** Faults of expressions are reported before those of a key. */
    private static ItemAction action(Kind kind, JsonNode request, Supplier<Map<String, AttributeValue>> reading) {
        var placeholders = Parameters.placeholders(request);
        var update = update(request, placeholders);
        var condition = condition(request, placeholders);
        var attributes = reading.get();
        placeholders.requireAllUsed();
        return new ItemAction(
                kind,
                request.path("TableName").asString(),
                attributes,
                condition,
                update,
                "ALL_OLD"
                        .equals(request.path("ReturnValuesOnConditionCheckFailure")
                                .asString("NONE")),
                ItemSize.of(attributes) + placeholders.size());
    }

    private static @Nullable Update update(JsonNode request, Placeholders placeholders) {
        if (request.has("UpdateExpression")) {
            return Expressions.update(request.path("UpdateExpression").asString(), placeholders);
        }
        return request.has("AttributeUpdates") ? Legacy.attributeUpdates(request.path("AttributeUpdates")) : null;
    }

    private static @Nullable Condition condition(JsonNode request, Placeholders placeholders) {
        if (request.has("ConditionExpression")) {
            return Expressions.condition(
                    request.path("ConditionExpression").asString(), placeholders, "ConditionExpression");
        }
        return request.has("Expected")
                ? Legacy.expected(
                        request.path("Expected"),
                        request.path("ConditionalOperator").asString(null))
                : null;
    }

    private static void requireReturnValues(JsonNode request) {
        if (!List.of("ALL_OLD", "NONE").contains(request.path("ReturnValues").asString("NONE"))) {
            throw ServiceError.validation("ReturnValues can only be ALL_OLD or NONE");
        }
    }
}
