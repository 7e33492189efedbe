package com.aresgen.dynamodb.expression;

import com.aresgen.dynamodb.value.AttributeValue;
import com.aresgen.dynamodb.value.Bytes;
import com.aresgen.dynamodb.value.Numbers;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An operand of a condition. */
public sealed interface Operand {
    /** What is at a path of the item. */
    record Path(DocumentPath path) implements Operand {}

    /** A value of the request. */
    record Constant(AttributeValue value) implements Operand {}

    /** The function size: a checked call has one operand. */
    record Size(List<Operand> operands) implements Operand {}

    /** The operand's value in an item, or null if the item has none, or one without a size. */
    default @Nullable AttributeValue in(Map<String, AttributeValue> item) {
        return switch (this) {
            case Path(var path) -> path.find(item);
            case Constant(var value) -> value;
            case Size(var operands) -> size(operands.getFirst().in(item));
        };
    }

    /** The operand's type so far as the request shows it. */
    default @Nullable String type() {
        return switch (this) {
            case Path _ -> null;
            case Constant(var value) -> value.type();
            case Size _ -> "N";
        };
    }

    /** Adds the paths that the operand reads. */
    default void collect(List<DocumentPath> paths) {
        switch (this) {
            case Path(var path) -> paths.add(path);
            case Constant _ -> {}
            case Size(var operands) -> operands.forEach(operand -> operand.collect(paths));
        }
    }

    private static @Nullable AttributeValue size(@Nullable AttributeValue value) {
        return switch (value) {
            case AttributeValue.Text(String text) -> number(text.length());
            case AttributeValue.Binary(Bytes bytes) -> number(bytes.length());
            case AttributeValue.TextSet set -> number(set.values().size());
            case AttributeValue.NumericSet set -> number(set.values().size());
            case AttributeValue.BinarySet set -> number(set.values().size());
            case AttributeValue.Sequence list -> number(list.values().size());
            case AttributeValue.Document map -> number(map.values().size());
            case AttributeValue.Numeric _, AttributeValue.Bool _, AttributeValue.Null _ -> null;
            case null -> null;
        };
    }

    private static AttributeValue number(int size) {
        return new AttributeValue.Numeric(Numbers.checked(BigDecimal.valueOf(size)));
    }
}
