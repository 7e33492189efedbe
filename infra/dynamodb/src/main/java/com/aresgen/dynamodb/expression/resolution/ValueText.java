package com.aresgen.dynamodb.expression.resolution;

import com.aresgen.dynamodb.value.AttributeValue;
import com.aresgen.dynamodb.value.Numbers;
import java.util.Base64;

/** Values as the messages of bounds show them. */
final class ValueText {
    private ValueText() {}

    static String of(AttributeValue value) {
        var content = switch (value) {
            case AttributeValue.Text(var text) -> text;
            case AttributeValue.Numeric(var number) -> Numbers.text(number);
            case AttributeValue.Binary(var bytes) -> Base64.getEncoder().encodeToString(bytes.array());
            default -> throw new IllegalArgumentException("a bound is of type S, N or B");
        };
        return "AttributeValue: {" + value.type() + ":" + content + "}";
    }
}
