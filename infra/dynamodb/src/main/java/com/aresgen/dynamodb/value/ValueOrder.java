package com.aresgen.dynamodb.value;

/** The order of strings (by their UTF-8 bytes), numbers (by value) and binaries (by unsigned bytes). */
public final class ValueOrder {
    private ValueOrder() {}

    /** Whether two values have an order: they are of one type, and that type is S, N or B. */
    public static boolean isOrdered(AttributeValue left, AttributeValue right) {
        return switch (left) {
            case AttributeValue.Text _ -> right instanceof AttributeValue.Text;
            case AttributeValue.Numeric _ -> right instanceof AttributeValue.Numeric;
            case AttributeValue.Binary _ -> right instanceof AttributeValue.Binary;
            default -> false;
        };
    }

    /** Compares two values that have an order. */
    public static int compare(AttributeValue left, AttributeValue right) {
        return switch (left) {
            case AttributeValue.Text(var text)
            when right instanceof AttributeValue.Text(var other) -> compare(text, other);
            case AttributeValue.Numeric(var number)
            when right instanceof AttributeValue.Numeric(var other) -> number.compareTo(other);
            case AttributeValue.Binary(var bytes)
            when right instanceof AttributeValue.Binary(var other) -> bytes.compareTo(other);
            default -> throw new IllegalArgumentException("no order between " + left.type() + " and " + right.type());
        };
    }

    /**
     * Compares by UTF-8 bytes without encoding. Their order is that of the code points; UTF-16 has surrogates (code
     * points from U+10000 on) before U+E000 to U+FFFF.
     */
    public static int compare(String left, String right) {
        var length = Math.min(left.length(), right.length());
        for (var i = 0; i < length; i++) {
            var a = left.charAt(i);
            var b = right.charAt(i);
            if (a != b) {
                if (Character.isSurrogate(a) == Character.isSurrogate(b)) {
                    return Character.compare(a, b);
                }
                return Character.isSurrogate(a) ? 1 : -1;
            }
        }
        return Integer.compare(left.length(), right.length());
    }
}
