package com.aresgen.dynamodb.value;

import com.aresgen.dynamodb.error.ServiceError;
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

    private Numbers() {}

    /** Reads a number. Its exponent is read in full, also that of zero, before it is compared with the range. */
    public static BigDecimal parse(String text, Wording wording) {
        if (text.isEmpty() || text.length() > LONGEST_TEXT || !isPlain(text)) {
            throw wording.noNumber(text);
        }
        try {
            var mark = Math.max(text.indexOf('e'), text.indexOf('E'));
            return mark < 0
                    ? canonical(new BigDecimal(text), 0, wording)
                    : canonical(
                            new BigDecimal(text.substring(0, mark)), Long.parseLong(text.substring(mark + 1)), wording);
        } catch (NumberFormatException noNumber) {
            throw wording.noNumber(text);
        }
    }

    private static BigDecimal canonical(BigDecimal written, long exponent, Wording wording) {
        var number = written.signum() == 0 ? BigDecimal.ZERO : written.stripTrailingZeros();
        requireRange(wording.integerDigits(number.precision() - number.scale(), exponent) - 1);
        return checked(number.scaleByPowerOfTen((int) exponent));
    }

    /** The canonical form of a number, which may be the result of an addition. */
    public static BigDecimal checked(BigDecimal number) {
        if (number.signum() == 0) {
            return BigDecimal.ZERO;
        }
        var canonical = number.stripTrailingZeros();
        requireRange(exponent(canonical));
        if (canonical.precision() > DIGITS) {
            throw ServiceError.validation("Attempting to store more than 38 significant digits in a Number");
        }
        return canonical;
    }

    private static void requireRange(long exponent) {
        if (exponent > LARGEST_EXPONENT) {
            throw ServiceError.validation(
                    "Number overflow. Attempting to store a number with magnitude larger than supported range");
        }
        if (exponent < SMALLEST_EXPONENT) {
            throw ServiceError.validation(
                    "Number underflow. Attempting to store a number with magnitude smaller than supported range");
        }
    }

    /** The exponent of the first digit: 2 for 123, -2 for 0.012. */
    static int exponent(BigDecimal canonical) {
        return canonical.precision() - canonical.scale() - 1;
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
