package com.aresgen.dynamodb.expression;

import com.aresgen.dynamodb.value.AttributeValue;
import com.aresgen.dynamodb.value.Bytes;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The functions of conditions, and SIZE, which is an operand rather than a condition. Names are case-sensitive. */
public enum Function {
    ATTRIBUTE_EXISTS("attribute_exists", 1),
    ATTRIBUTE_NOT_EXISTS("attribute_not_exists", 1),
    ATTRIBUTE_TYPE("attribute_type", 2),
    BEGINS_WITH("begins_with", 2),
    CONTAINS("contains", 2),
    SIZE("size", 1);

    private static final Map<String, Function> BY_TEXT =
            Arrays.stream(values()).collect(Collectors.toMap(Function::text, java.util.function.Function.identity()));

    private final String text;
    private final int operands;

    Function(String text, int operands) {
        this.text = text;
        this.operands = operands;
    }

    /** The function of that name, or nothing. */
    public static Optional<Function> of(String text) {
        return Optional.ofNullable(BY_TEXT.get(text));
    }

    public String text() {
        return text;
    }

    /** How many operands a call must have. */
    public int operands() {
        return operands;
    }

    /**
     * @param second null for functions of one operand, and for a value that is missing
     */
    boolean test(@Nullable AttributeValue first, @Nullable AttributeValue second) {
        return switch (this) {
            case ATTRIBUTE_EXISTS -> first != null;
            case ATTRIBUTE_NOT_EXISTS -> first == null;
            case ATTRIBUTE_TYPE ->
                first != null
                        && second instanceof AttributeValue.Text(var type)
                        && first.type().equals(type);
            case BEGINS_WITH -> beginsWith(first, second);
            case CONTAINS -> contains(first, second);
            case SIZE -> throw new IllegalStateException("size is no condition");
        };
    }

    private static boolean beginsWith(@Nullable AttributeValue value, @Nullable AttributeValue prefix) {
        return switch (prefix) {
            case AttributeValue.Text(var start) ->
                value instanceof AttributeValue.Text(var text) && text.startsWith(start);
            case AttributeValue.Binary(var start) ->
                value instanceof AttributeValue.Binary(var bytes) && bytes.startsWith(start);
            case null, default -> false;
        };
    }

    private static boolean contains(@Nullable AttributeValue value, @Nullable AttributeValue part) {
        return switch (value) {
            case AttributeValue.Text(String text) ->
                part instanceof AttributeValue.Text(var other) && text.contains(other);
            case AttributeValue.Binary(Bytes bytes) ->
                part instanceof AttributeValue.Binary(var other) && bytes.contains(other);
            case AttributeValue.TextSet set ->
                part instanceof AttributeValue.Text(var other) && set.values().contains(other);
            case AttributeValue.NumericSet set ->
                part instanceof AttributeValue.Numeric(var other)
                        && set.values().contains(other);
            case AttributeValue.BinarySet set ->
                part instanceof AttributeValue.Binary(var other) && set.values().contains(other);
            case AttributeValue.Sequence list -> part != null && list.values().contains(part);
            case null, default -> false;
        };
    }
}
