package com.aresgen.dynamodb.expression;

import com.aresgen.dynamodb.value.AttributeValue;
import com.aresgen.dynamodb.value.ValueOrder;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The comparators of conditions. A missing value is equal to nothing, not even to another missing one. */
public enum Comparator {
    EQUAL("="),
    NOT_EQUAL("<>"),
    LESS("<"),
    AT_MOST("<="),
    GREATER(">"),
    AT_LEAST(">=");

    private static final Map<String, Comparator> BY_SYMBOL =
            Arrays.stream(values()).collect(Collectors.toMap(Comparator::symbol, Function.identity()));

    private final String symbol;

    Comparator(String symbol) {
        this.symbol = symbol;
    }

    /** The comparator that is written so: the lexer makes no other symbols. */
    public static Comparator of(String symbol) {
        return Objects.requireNonNull(BY_SYMBOL.get(symbol));
    }

    public String symbol() {
        return symbol;
    }

    /** Whether it asks for an order, which only strings, numbers and binaries have. */
    public boolean isOrder() {
        return this != EQUAL && this != NOT_EQUAL;
    }

    /** What holds if the operands change places. */
    public Comparator mirrored() {
        return switch (this) {
            case EQUAL, NOT_EQUAL -> this;
            case LESS -> GREATER;
            case AT_MOST -> AT_LEAST;
            case GREATER -> LESS;
            case AT_LEAST -> AT_MOST;
        };
    }

    boolean test(@Nullable AttributeValue left, @Nullable AttributeValue right) {
        if (left == null || right == null) {
            return this == NOT_EQUAL;
        }
        return switch (this) {
            case EQUAL -> left.equals(right);
            case NOT_EQUAL -> !left.equals(right);
            case LESS -> ValueOrder.isOrdered(left, right) && ValueOrder.compare(left, right) < 0;
            case AT_MOST -> ValueOrder.isOrdered(left, right) && ValueOrder.compare(left, right) <= 0;
            case GREATER -> ValueOrder.isOrdered(left, right) && ValueOrder.compare(left, right) > 0;
            case AT_LEAST -> ValueOrder.isOrdered(left, right) && ValueOrder.compare(left, right) >= 0;
        };
    }
}
