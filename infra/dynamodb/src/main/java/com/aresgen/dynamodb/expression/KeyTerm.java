package com.aresgen.dynamodb.expression;

import com.aresgen.dynamodb.value.AttributeValue;
import java.util.List;

/** What a key condition demands of one attribute. */
public sealed interface KeyTerm {
    record Equal(AttributeValue value) implements KeyTerm {}

    record Less(AttributeValue value) implements KeyTerm {}

    record AtMost(AttributeValue value) implements KeyTerm {}

    record Greater(AttributeValue value) implements KeyTerm {}

    record AtLeast(AttributeValue value) implements KeyTerm {}

    record Between(AttributeValue low, AttributeValue high) implements KeyTerm {}

    record BeginsWith(AttributeValue prefix) implements KeyTerm {}

    /** The values of the request, whose types must be the attribute's. */
    default List<AttributeValue> values() {
        return switch (this) {
            case Equal(var value) -> List.of(value);
            case Less(var value) -> List.of(value);
            case AtMost(var value) -> List.of(value);
            case Greater(var value) -> List.of(value);
            case AtLeast(var value) -> List.of(value);
            case Between(var low, var high) -> List.of(low, high);
            case BeginsWith(var prefix) -> List.of(prefix);
        };
    }
}
