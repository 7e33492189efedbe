package com.aresgen.dynamodb.value;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;

/**
 * Key values as bytes whose unsigned order is DynamoDB's order: strings by their UTF-8 bytes, numbers by value, binary
 * by unsigned bytes.
 */
public final class KeyBytes {
    private static final int NEGATIVE = 0x01;
    private static final int ZERO = 0x02;
    private static final int POSITIVE = 0x03;
    private static final int OFFSET = 130;

    private KeyBytes() {}

    public static byte[] of(AttributeValue value) {
        return switch (value) {
            case AttributeValue.Text text -> text.value().getBytes(StandardCharsets.UTF_8);
            case AttributeValue.Numeric number -> of(number.value());
            case AttributeValue.Binary binary -> binary.value().array();
            default -> throw new IllegalArgumentException("no key is of type " + value.type());
        };
    }

    /**
     * Sign, exponent, digits. A negative number has exponent and digits inverted and ends in the largest byte, so that
     * -15 sorts before -1.
     */
    private static byte[] of(BigDecimal number) {
        var bytes = new ByteArrayOutputStream();
        if (number.signum() == 0) {
            bytes.write(ZERO);
            return bytes.toByteArray();
        }
        var exponent = Numbers.exponent(number) + OFFSET;
        var digits = number.unscaledValue().abs().toString();
        if (number.signum() > 0) {
            bytes.write(POSITIVE);
            bytes.write(exponent);
            digits.chars().forEach(bytes::write);
        } else {
            bytes.write(NEGATIVE);
            bytes.write(0xFF - exponent);
            digits.chars().forEach(digit -> bytes.write(0xFF - digit));
            bytes.write(0xFF);
        }
        return bytes.toByteArray();
    }
}
