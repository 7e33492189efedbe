package com.aresgen.dynamodb.expression.resolution;

import com.aresgen.dynamodb.error.ServiceError;
import com.aresgen.dynamodb.expression.Comparator;
import com.aresgen.dynamodb.expression.Condition;
import com.aresgen.dynamodb.expression.Function;
import com.aresgen.dynamodb.expression.KeyCondition;
import com.aresgen.dynamodb.expression.KeyTerm;
import com.aresgen.dynamodb.expression.Operand;
import com.aresgen.dynamodb.expression.syntax.Faults;
import com.aresgen.dynamodb.value.AttributeValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads a condition as a key condition, which may be less than a condition in general. */
final class KeyConditionReading {
    private static final Faults FAULTS = new Faults("KeyConditionExpression");

    private final Map<String, KeyTerm> terms = new LinkedHashMap<>();

    private KeyConditionReading() {}

    /**
     * Throws a ValidationException if the condition is more than a key condition. The service checks that after it has
     * read all expressions of a request.
     */
    static KeyCondition of(Condition condition) {
        var reading = new KeyConditionReading();
        reading.read(condition);
        return new KeyCondition(Collections.unmodifiableMap(reading.terms));
    }

    private void read(Condition condition) {
        switch (condition) {
            case Condition.And(var parts) -> parts.forEach(this::read);
            case Condition.Or _ -> throw operator("OR");
            case Condition.Not _ -> throw operator("NOT");
            case Condition.In _ -> throw operator("IN");
            case Condition.Comparison comparison -> comparison(comparison);
            case Condition.Between(var operand, var low, var high) -> {
                requireFirst("BETWEEN", operand);
                var name = attribute(List.of(operand, low, high));
                put(name, new KeyTerm.Between(constant(low), constant(high)));
            }
            case Condition.Call(var function, var operands) -> call(function, operands);
        }
    }

    private void comparison(Condition.Comparison comparison) {
        if (comparison.comparator() == Comparator.NOT_EQUAL) {
            throw operator(Comparator.NOT_EQUAL.symbol());
        }
        var name = attribute(List.of(comparison.left(), comparison.right()));
        var isMirrored = !(comparison.left() instanceof Operand.Path);
        var value = constant(isMirrored ? comparison.left() : comparison.right());
        put(
                name,
                switch (isMirrored ? comparison.comparator().mirrored() : comparison.comparator()) {
                    case EQUAL -> new KeyTerm.Equal(value);
                    case LESS -> new KeyTerm.Less(value);
                    case AT_MOST -> new KeyTerm.AtMost(value);
                    case GREATER -> new KeyTerm.Greater(value);
                    case AT_LEAST -> new KeyTerm.AtLeast(value);
                    case NOT_EQUAL -> throw operator(Comparator.NOT_EQUAL.symbol());
                });
    }

    private void call(Function function, List<Operand> operands) {
        if (function != Function.BEGINS_WITH) {
            throw operator(function.text());
        }
        requireFirst(function.text(), operands.getFirst());
        put(attribute(operands), new KeyTerm.BeginsWith(constant(operands.getLast())));
    }

    private static void requireFirst(String operator, Operand first) {
        if (!(first instanceof Operand.Path)) {
            throw condition(operator + " operator must have the key attribute as its first operand");
        }
    }

    /** The only attribute among the operands. */
    private static String attribute(List<Operand> operands) {
        var names = new ArrayList<String>();
        for (var operand : operands) {
            switch (operand) {
                case Operand.Path(var path) -> {
                    if (!names.isEmpty()) {
                        throw condition("Multiple attribute names used in one condition");
                    }
                    if (path.isNested()) {
                        throw FAULTS.of("KeyConditionExpressions cannot have conditions on nested attributes");
                    }
                    names.add(path.root());
                }
                case Operand.Size _ -> throw FAULTS.of("KeyConditionExpressions cannot contain nested operations");
                case Operand.Constant _ -> {}
            }
        }
        if (names.isEmpty()) {
            throw condition("No key attribute specified");
        }
        return names.getFirst();
    }

    private static AttributeValue constant(Operand operand) {
        if (operand instanceof Operand.Constant(var value)) {
            return value;
        }
        throw new IllegalStateException("the other operands are constants");
    }

    private void put(String name, KeyTerm term) {
        if (terms.putIfAbsent(name, term) != null) {
            throw FAULTS.of("KeyConditionExpressions must only contain one condition per key");
        }
    }

    private static ServiceError operator(String operator) {
        return ServiceError.validation("Invalid operator used in KeyConditionExpression: " + operator);
    }

    private static ServiceError condition(String fault) {
        return ServiceError.validation("Invalid condition in KeyConditionExpression: " + fault);
    }
}
