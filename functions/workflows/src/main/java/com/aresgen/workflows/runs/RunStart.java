package com.aresgen.workflows.runs;

import com.aresgen.http.body.Fields;
import com.aresgen.http.json.Json;
import java.math.BigDecimal;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The body of a start.
 *
 * @param version of the workflow; empty: the newest
 * @param maxCostNanos the budget in 1e-9 USD; empty: that of the definition
 * @param isDry whether nothing is to happen
 */
record RunStart(
        JsonNode inputs, Optional<Long> maxCostNanos, JsonNode metadata, Optional<Long> version, boolean isDry) {
    private static final int MOST_INPUT_BYTES = 256 * 1024;
    private static final int MOST_METADATA_BYTES = 16 * 1024;
    private static final int NANO_DIGITS = 9;
    private static final BigDecimal MOST_DOLLARS = BigDecimal.valueOf(100_000);

    static RunStart read(Fields fields) {
        return new RunStart(
                object(fields, "inputs", MOST_INPUT_BYTES),
                cost(fields),
                object(fields, "metadata", MOST_METADATA_BYTES),
                version(fields),
                Boolean.TRUE.equals(fields.flag("dry_run")));
    }

    static Optional<Long> version(Fields fields) {
        return Optional.ofNullable(fields.wholeNumber("version", 1, 999_999_999));
    }

    private static JsonNode object(Fields fields, String name, int most) {
        var value = fields.object(name);
        if (value == null) {
            return JsonNodeFactory.instance.objectNode();
        }
        if (Json.MAPPER.writeValueAsBytes(value).length > most) {
            fields.refuse(name, "too_large", "must be at most " + most + " bytes as JSON");
        }
        return value;
    }

    /** Dollars as a decimal string, or as a number. */
    static Optional<Long> cost(Fields fields) {
        var value = fields.any("max_cost_usd");
        if (value == null || value.isNull()) {
            return Optional.empty();
        }
        try {
            var dollars = new BigDecimal(value.asString(""));
            if (dollars.signum() >= 0 && dollars.compareTo(MOST_DOLLARS) <= 0 && dollars.scale() <= NANO_DIGITS) {
                return Optional.of(dollars.movePointRight(NANO_DIGITS).longValueExact());
            }
        } catch (NumberFormatException _) {
            // Said below.
        }
        fields.refuse("max_cost_usd", "invalid_value", "must be US dollars, such as \"0.50\"");
        return Optional.empty();
    }
}
