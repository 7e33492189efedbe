package com.aresgen.dynamodb.expression;

import com.aresgen.dynamodb.value.AttributeValue;
import com.aresgen.dynamodb.value.ValueOrder;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A condition whose names and values are resolved and checked. Immutable. */
public sealed interface Condition {
    record And(List<Condition> parts) implements Condition {}

    record Or(List<Condition> parts) implements Condition {}

    record Not(Condition negated) implements Condition {}

    record Comparison(Operand left, Comparator comparator, Operand right) implements Condition {}

    record Between(Operand operand, Operand low, Operand high) implements Condition {}

    record In(Operand operand, List<Operand> candidates) implements Condition {}

    /** One of the functions that are conditions, with as many operands as it must have. */
    record Call(Function function, List<Operand> operands) implements Condition {}

    /** Whether an item fulfils the condition. An item that does not exist is an empty map. */
    default boolean test(Map<String, AttributeValue> item) {
        return switch (this) {
            case And(var parts) -> allHold(parts, item);
            case Or(var parts) -> anyHolds(parts, item);
            case Not(var negated) -> !negated.test(item);
            case Comparison(var left, var comparator, var right) -> comparator.test(left.in(item), right.in(item));
            case Between(var operand, var low, var high) -> isBetween(operand.in(item), low.in(item), high.in(item));
            case In(var operand, var candidates) -> isIn(operand.in(item), candidates, item);
            case Call(var function, var operands) ->
                function.test(
                        operands.getFirst().in(item),
                        operands.size() > 1 ? operands.getLast().in(item) : null);
        };
    }

    /** All paths that the condition reads. */
    default Stream<DocumentPath> paths() {
        return switch (this) {
            case And(var parts) -> parts.stream().flatMap(Condition::paths);
            case Or(var parts) -> parts.stream().flatMap(Condition::paths);
            case Not(var negated) -> negated.paths();
            case Comparison(var left, var _, var right) -> Stream.concat(left.paths(), right.paths());
            case Between(var operand, var low, var high) ->
                Stream.of(operand, low, high).flatMap(Operand::paths);
            case In(var operand, var candidates) ->
                Stream.concat(operand.paths(), candidates.stream().flatMap(Operand::paths));
            case Call(var _, var operands) -> operands.stream().flatMap(Operand::paths);
        };
    }

    /** The names of the attributes that the condition reads. */
    default Set<String> roots() {
        return paths().map(DocumentPath::root).collect(Collectors.toUnmodifiableSet());
    }

    private static boolean allHold(List<Condition> parts, Map<String, AttributeValue> item) {
        for (var part : parts) {
            if (!part.test(item)) {
                return false;
            }
        }
        return true;
    }

    private static boolean anyHolds(List<Condition> parts, Map<String, AttributeValue> item) {
        for (var part : parts) {
            if (part.test(item)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBetween(
            @Nullable AttributeValue value, @Nullable AttributeValue low, @Nullable AttributeValue high) {
        return value != null
                && low != null
                && high != null
                && ValueOrder.isOrdered(value, low)
                && ValueOrder.isOrdered(value, high)
                && ValueOrder.compare(low, value) <= 0
                && ValueOrder.compare(value, high) <= 0;
    }

    private static boolean isIn(
            @Nullable AttributeValue value, List<Operand> candidates, Map<String, AttributeValue> item) {
        for (var candidate : candidates) {
            if (Comparator.EQUAL.test(value, candidate.in(item))) {
                return true;
            }
        }
        return false;
    }
}
