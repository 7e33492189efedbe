package com.aresgen.dynamodb.expression;

import com.aresgen.dynamodb.error.ServiceError;
import com.aresgen.dynamodb.value.AttributeValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an update sets an attribute to: computed from the item as it is before the update. */
public sealed interface UpdateValue {
    record Path(DocumentPath path) implements UpdateValue {}

    record Constant(AttributeValue value) implements UpdateValue {}

    /** The function if_not_exists: what is at the path, or else the alternative. */
    record IfNotExists(DocumentPath path, UpdateValue alternative) implements UpdateValue {}

    /** The function list_append. */
    record ListAppend(UpdateValue first, UpdateValue second) implements UpdateValue {}

    record Sum(UpdateValue left, UpdateValue right) implements UpdateValue {}

    record Difference(UpdateValue left, UpdateValue right) implements UpdateValue {}

    /** The value. A missing attribute and an operand of the wrong type are errors. */
    default AttributeValue in(Map<String, AttributeValue> item) {
        return switch (this) {
            case Path(var path) -> existing(path, item);
            case Constant(var value) -> value;
            case IfNotExists(var path, var alternative) -> {
                var value = path.find(item);
                yield value == null ? alternative.in(item) : value;
            }
            case ListAppend(var first, var second) -> append(first.in(item), second.in(item));
            case Sum(var left, var right) -> Arithmetic.sum(number(left, item), number(right, item));
            case Difference(var left, var right) -> Arithmetic.difference(number(left, item), number(right, item));
        };
    }

    /** The value's type, so far as the request shows it. */
    default @Nullable String type() {
        return switch (this) {
            case Path _ -> null;
            case Constant(var value) -> value.type();
            case IfNotExists(var _, var alternative) -> alternative.type();
            case ListAppend _ -> "L";
            case Sum _, Difference _ -> "N";
        };
    }

    /** The paths that are read. */
    default Stream<DocumentPath> paths() {
        return switch (this) {
            case Path(var path) -> Stream.of(path);
            case Constant _ -> Stream.empty();
            case IfNotExists(var path, var alternative) -> Stream.concat(Stream.of(path), alternative.paths());
            case ListAppend(var first, var second) -> Stream.concat(first.paths(), second.paths());
            case Sum(var left, var right) -> Stream.concat(left.paths(), right.paths());
            case Difference(var left, var right) -> Stream.concat(left.paths(), right.paths());
        };
    }

    private static AttributeValue existing(DocumentPath path, Map<String, AttributeValue> item) {
        var value = path.find(item);
        if (value == null) {
            throw ServiceError.validation(
                    "The provided expression refers to an attribute that does not exist in the item");
        }
        return value;
    }

    private static BigDecimal number(UpdateValue value, Map<String, AttributeValue> item) {
        if (value.in(item) instanceof AttributeValue.Numeric(var number)) {
            return number;
        }
        throw wrongType();
    }

    private static AttributeValue append(AttributeValue first, AttributeValue second) {
        if (first instanceof AttributeValue.Sequence(var head) && second instanceof AttributeValue.Sequence(var tail)) {
            List<AttributeValue> all = new ArrayList<>(head.size() + tail.size());
            all.addAll(head);
            all.addAll(tail);
            return new AttributeValue.Sequence(Collections.unmodifiableList(all));
        }
        throw wrongType();
    }

    private static ServiceError wrongType() {
        return ServiceError.validation("An operand in the update expression has an incorrect data type");
    }
}
