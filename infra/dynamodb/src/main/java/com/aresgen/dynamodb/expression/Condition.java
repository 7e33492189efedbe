package com.aresgen.dynamodb.expression;

import com.aresgen.dynamodb.value.AttributeValue;
import com.aresgen.dynamodb.value.ValueOrder;
import java.util.ArrayList;
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

    /** All paths that the condition reads, in the order of the text. */
    default Stream<DocumentPath> paths() {
        var paths = new ArrayList<DocumentPath>();
        collect(paths);
        return paths.stream();
    }

    /** Without streams: conditions may be 300 deep. */
    private void collect(List<DocumentPath> paths) {
        switch (this) {
            case And(var parts) -> parts.forEach(part -> part.collect(paths));
            case Or(var parts) -> parts.forEach(part -> part.collect(paths));
            case Not(var negated) -> negated.collect(paths);
            case Comparison(var left, var _, var right) -> {
                left.collect(paths);
                right.collect(paths);
            }
            case Between(var operand, var low, var high) -> {
                operand.collect(paths);
                low.collect(paths);
                high.collect(paths);
            }
            case In(var operand, var candidates) -> {
                operand.collect(paths);
                candidates.forEach(candidate -> candidate.collect(paths));
            }
            case Call(var _, var operands) -> operands.forEach(operand -> operand.collect(paths));
        }
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
