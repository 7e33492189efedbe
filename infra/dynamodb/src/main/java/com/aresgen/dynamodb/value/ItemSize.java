package com.aresgen.dynamodb.value;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Sizes in bytes as DynamoDB counts them for its limits and for capacity units: UTF-8 names and strings, about one byte
 * for two digits of a number plus one, one byte for BOOL and NULL, 3 bytes for a list or map plus one for each element.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/CapacityUnitCalculations.html">
 *     DynamoDB item sizes and formats</a>
 */
public final class ItemSize {
    private ItemSize() {}

    public static int of(Map<String, AttributeValue> item) {
        var size = 0;
        for (var attribute : item.entrySet()) {
            size += utf8(attribute.getKey()) + of(attribute.getValue());
        }
        return size;
    }

    /** Zero for an item that does not exist. */
    public static int orZero(@Nullable Map<String, AttributeValue> item) {
        return item == null ? 0 : of(item);
    }

    public static int of(AttributeValue value) {
        return switch (value) {
            case AttributeValue.Text text -> utf8(text.value());
            case AttributeValue.Numeric number -> of(number.value());
            case AttributeValue.Binary binary -> binary.value().length();
            case AttributeValue.Bool _, AttributeValue.Null _ -> 1;
            case AttributeValue.TextSet set ->
                set.values().stream().mapToInt(ItemSize::utf8).sum();
            case AttributeValue.NumericSet set ->
                set.values().stream().mapToInt(ItemSize::of).sum();
            case AttributeValue.BinarySet set ->
                set.values().stream().mapToInt(Bytes::length).sum();
            case AttributeValue.Sequence list ->
                3 + list.values().stream().mapToInt(element -> 1 + of(element)).sum();
            case AttributeValue.Document map -> 3 + map.values().size() + of(map.values());
        };
    }

    /** Two digits take a byte; one more holds the exponent, and one more the sign of a negative number. */
    private static int of(BigDecimal number) {
        if (number.signum() == 0) {
            return 1;
        }
        // Digits are paired from the decimal point on, so that 10.1 takes as many bytes as 1010.
        var integral = Numbers.exponent(number) + 1;
        var fraction = Math.max(number.scale(), 0);
        var trailing = Math.max(-number.scale(), 0);
        var bytes = (integral > 0 ? pairs(integral) - trailing / 2 : 0)
                + (fraction > 0 ? pairs(fraction) - Math.max(-integral, 0) / 2 : 0);
        return 1 + bytes + (number.signum() < 0 ? 1 : 0);
    }

    private static int pairs(int digits) {
        return (digits + 1) / 2;
    }

    /** The length in UTF-8 without encoding: text of one megabyte is measured more than once in a call. */
    public static int utf8(String text) {
        var length = 0;
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c < 0x80) {
                length += 1;
            } else if (c < 0x800) {
                length += 2;
            } else if (Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                length += 4;
                i++;
            } else {
                length += 3;
            }
        }
        return length;
    }
}
