package com.aresgen.http.json;

import java.math.BigDecimal;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What numbers in JSON are here, whoever sends them (infra/decisions/0124): no larger than a double holds (RFC 7493,
 * section 2.2), with all their digits, and whole where they have no fraction, however they are written.
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
