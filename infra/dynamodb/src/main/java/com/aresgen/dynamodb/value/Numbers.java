package com.aresgen.dynamodb.value;

import com.aresgen.dynamodb.ServiceError;
import java.math.BigDecimal;

/**
 * DynamoDB's numbers: at most 38 significant digits, magnitudes from 1E-130 to 9.99E+125, or zero. Leading and trailing
 * zeros are dropped.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/HowItWorks.NamingRulesDataTypes.html">
 *     Data types: Number</a>
 */
public final class Numbers {
    private static final int DIGITS = 38;
    private static final int LARGEST_EXPONENT = 125;
    private static final int SMALLEST_EXPONENT = -130;
    /** Longer texts are refused before they are converted: converting takes time quadratic in the length. */
    private static final int LONGEST_TEXT = 1000;

    private static final int OUT_OF_RANGE = 10_000;

    private Numbers() {}

    public static BigDecimal parse(String text) {
        if (text.isEmpty()) {
            throw ServiceError.validation("The parameter cannot be converted to a numeric value");
        }
        if (text.length() > LONGEST_TEXT || !isPlain(text)) {
            throw ServiceError.validation("The parameter cannot be converted to a numeric value: " + text);
        }
        try {
            return checked(converted(text));
        } catch (NumberFormatException noNumber) {
            throw ServiceError.validation("The parameter cannot be converted to a numeric value: " + text);
        }
    }

    /** Java's exponents have 32 bits, those of DynamoDB 64: larger ones than its range are out of it, but numbers. */
    private static BigDecimal converted(String text) {
        var mark = Math.max(text.indexOf('e'), text.indexOf('E'));
        if (mark < 0) {
            return new BigDecimal(text);
        }
        var exponent = Long.parseLong(text.substring(mark + 1));
        return new BigDecimal(text.substring(0, mark))
                .scaleByPowerOfTen(Math.clamp(exponent, -OUT_OF_RANGE, OUT_OF_RANGE));
    }

    /**
     * The canonical form of a number, which may be the result of an addition. Also the exponent of a zero must be in the
     * range.
     */
    public static BigDecimal checked(BigDecimal number) {
        var canonical = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        var exponent = exponent(number);
        if (exponent > LARGEST_EXPONENT) {
            throw ServiceError.validation(
                    "Number overflow. Attempting to store a number with magnitude larger than supported range");
        }
        if (exponent < SMALLEST_EXPONENT) {
            throw ServiceError.validation(
                    "Number underflow. Attempting to store a number with magnitude smaller than supported range");
        }
        if (canonical.precision() > DIGITS) {
            throw ServiceError.validation("Attempting to store more than 38 significant digits in a Number");
        }
        return canonical;
    }

    /** The exponent of the first digit: 2 for 123, -2 for 0.012. */
    static int exponent(BigDecimal number) {
        return number.precision() - number.scale() - 1;
    }

    /** DynamoDB answers numbers without an exponent. */
    public static String text(BigDecimal canonical) {
        return canonical.toPlainString();
    }

    /** Java converts the digits of all scripts; DynamoDB converts only those of ASCII. */
    private static boolean isPlain(String text) {
        return text.chars().allMatch(c -> (c >= '0' && c <= '9') || "+-.eE".indexOf(c) >= 0);
    }
}
