package com.aresgen.workflows.definition.tree;

import com.aresgen.http.json.Json;
import com.aresgen.http.json.JsonNumbers;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Numbers of definitions: whole ones of 64 bits, others within the range of a double and with all their digits. */
public final class Numbers {
    private static final int LONGEST = 400;
    private static final int MOST_BITS = 63;

    private Numbers() {}

    /** A whole number, in decimal, or as YAML's core schema writes {@code 0o17} and {@code 0x1f}; empty beyond 64 bits. */
    public static Optional<JsonNode> whole(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        var lower = text.toLowerCase(Locale.ROOT);
        var number = switch (lower.length() > 2 ? lower.substring(0, 2) : "") {
            case "0o" -> new BigInteger(lower.substring(2), 8);
            case "0x" -> new BigInteger(lower.substring(2), 16);
            default -> new BigInteger(lower);
        };
        return number.bitLength() <= MOST_BITS
                ? Optional.of(Json.MAPPER.getNodeFactory().numberNode(number.longValueExact()))
                : Optional.empty();
    }

    /** A number with a fraction or an exponent; empty for infinities, for no number, and beyond a double's range. */
    public static Optional<JsonNode> decimal(String text) {
        if (text.length() > LONGEST || text.toLowerCase(Locale.ROOT).matches(".*[ni].*")) {
            return Optional.empty();
        }
        try {
            var number = new BigDecimal(text);
            return JsonNumbers.isInRange(number)
                    ? Optional.of(Json.MAPPER.getNodeFactory().numberNode(number))
                    : Optional.empty();
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }
}
