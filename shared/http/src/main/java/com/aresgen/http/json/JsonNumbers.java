package com.aresgen.http.json;

import java.math.BigDecimal;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * The rule for numbers in JSON, from callers and from models' servers (infra/decisions/0124): a number is within the
 * range of a double (RFC 7493, section 2.2), keeps all its digits, and is a whole number if it has no fraction.
 */
public final class JsonNumbers {
    /** Digits beyond these would fill a memory when a number is written out; a double has none there. */
    private static final int MOST_PLACES = 400;

    private JsonNumbers() {}

    public static boolean isInRange(BigDecimal number) {
        return Math.abs((long) number.scale()) <= MOST_PLACES && Double.isFinite(number.doubleValue());
    }

    /** {@code 12}, {@code 12.0} and {@code 1.2e1} are the same whole number; empty for anything else. */
    public static Optional<BigDecimal> whole(JsonNode number) {
        return number.isNumber() && number.decimalValue().stripTrailingZeros().scale() <= 0
                ? Optional.of(number.decimalValue())
                : Optional.empty();
    }
}
