package com.aresgen.workflows.runs;

import com.aresgen.http.body.Fields;
import com.aresgen.http.body.UsdAmount;
import com.aresgen.http.json.Json;
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

    static RunStart read(Fields fields) {
        return new RunStart(
                object(fields, "inputs", MOST_INPUT_BYTES),
                UsdAmount.nanos(fields, "max_cost_usd"),
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
}
