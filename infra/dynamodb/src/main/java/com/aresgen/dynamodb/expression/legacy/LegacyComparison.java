package com.aresgen.dynamodb.expression.legacy;

import com.aresgen.dynamodb.error.ServiceError;
import com.aresgen.dynamodb.expression.Comparator;
import com.aresgen.dynamodb.expression.Condition;
import com.aresgen.dynamodb.expression.DocumentPath;
import com.aresgen.dynamodb.expression.Function;
import com.aresgen.dynamodb.expression.KeyTerm;
import com.aresgen.dynamodb.expression.Operand;
import com.aresgen.dynamodb.value.AttributeValue;
import com.aresgen.dynamodb.value.ValueOrder;
import com.aresgen.dynamodb.value.ValueReader;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A ComparisonOperator and its values, checked as far as they need no schema.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/LegacyConditionalParameters.Conditions.html">
 *     Writing conditions with legacy parameters</a>
 */
record LegacyComparison(String operator, List<AttributeValue> values) {
    private static final Set<String> SCALARS = Set.of("S", "N", "B");
    private static final Set<String> PREFIXES = Set.of("S", "B");

    static LegacyComparison of(String operator, List<AttributeValue> values) {
        var comparison = new LegacyComparison(operator, values);
        comparison.requireCount();
        comparison.requireOneType();
        comparison.requireTypes();
        comparison.requireOrder();
        return comparison;
    }

    static List<AttributeValue> values(@Nullable JsonNode list) {
        return list == null
                ? List.of()
                : list.valueStream().map(ValueReader::value).toList();
    }

    Condition on(String attribute) {
        var path = new Operand.Path(DocumentPath.of(attribute));
        return switch (operator) {
            case "EQ" -> new Condition.Comparison(path, Comparator.EQUAL, first());
            case "NE" -> new Condition.Comparison(path, Comparator.NOT_EQUAL, first());
            case "LT" -> new Condition.Comparison(path, Comparator.LESS, first());
            case "LE" -> new Condition.Comparison(path, Comparator.AT_MOST, first());
            case "GT" -> new Condition.Comparison(path, Comparator.GREATER, first());
            case "GE" -> new Condition.Comparison(path, Comparator.AT_LEAST, first());
            case "IN" ->
                new Condition.In(
                        path,
                        values.stream().<Operand>map(Operand.Constant::new).toList());
            case "BETWEEN" -> new Condition.Between(path, first(), new Operand.Constant(values.getLast()));
            case "BEGINS_WITH" -> new Condition.Call(Function.BEGINS_WITH, List.of(path, first()));
            case "CONTAINS" -> new Condition.Call(Function.CONTAINS, List.of(path, first()));
            case "NOT_CONTAINS" -> notContains(path);
            case "NULL" -> new Condition.Call(Function.ATTRIBUTE_NOT_EXISTS, List.of(path));
            case "NOT_NULL" -> new Condition.Call(Function.ATTRIBUTE_EXISTS, List.of(path));
            default -> throw new IllegalStateException("unchecked operator " + operator);
        };
    }

    /** False for an attribute that does not exist, other than the negation of CONTAINS. */
    private Condition notContains(Operand path) {
        return new Condition.And(List.of(
                new Condition.Call(Function.ATTRIBUTE_EXISTS, List.of(path)),
                new Condition.Not(new Condition.Call(Function.CONTAINS, List.of(path, first())))));
    }

    /** The same as a term of a key condition, or an error if no index can find it. */
    KeyTerm keyTerm() {
        return switch (operator) {
            case "EQ" -> new KeyTerm.Equal(values.getFirst());
            case "LT" -> new KeyTerm.Less(values.getFirst());
            case "LE" -> new KeyTerm.AtMost(values.getFirst());
            case "GT" -> new KeyTerm.Greater(values.getFirst());
            case "GE" -> new KeyTerm.AtLeast(values.getFirst());
            case "BETWEEN" -> new KeyTerm.Between(values.getFirst(), values.getLast());
            case "BEGINS_WITH" -> new KeyTerm.BeginsWith(values.getFirst());
            default -> throw ServiceError.validation("Attempted conditional constraint is not an indexable operation");
        };
    }

    private Operand first() {
        return new Operand.Constant(values.getFirst());
    }

    private void requireCount() {
        var count = values.size();
        var isRight = switch (operator) {
            case "NULL", "NOT_NULL" -> count == 0;
            case "IN" -> count > 0;
            case "BETWEEN" -> count == 2;
            default -> count == 1;
        };
        if (!isRight) {
            throw ServiceError.parameter("Invalid number of argument(s) for the " + operator + " ComparisonOperator");
        }
    }

    private void requireOneType() {
        if (values.stream().map(AttributeValue::type).distinct().count() > 1) {
            throw ServiceError.parameter("AttributeValues inside AttributeValueList must be of same type");
        }
    }

    private void requireTypes() {
        var allowed = switch (operator) {
            case "LE", "LT", "GE", "GT", "CONTAINS", "NOT_CONTAINS", "IN", "BETWEEN" -> SCALARS;
            case "BEGINS_WITH" -> PREFIXES;
            default -> Set.<String>of();
        };
        for (var value : values) {
            if (!allowed.isEmpty() && !allowed.contains(value.type())) {
                throw ServiceError.parameter("ComparisonOperator " + operator + " is not valid for " + value.type()
                        + " AttributeValue type");
            }
        }
    }

    private void requireOrder() {
        if (operator.equals("BETWEEN") && ValueOrder.compare(values.getFirst(), values.getLast()) > 0) {
            throw ServiceError.validation(
                    "The BETWEEN condition was provided a range where the lower bound is greater than the upper bound");
        }
    }
}
