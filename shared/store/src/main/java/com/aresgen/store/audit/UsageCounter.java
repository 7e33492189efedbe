package com.aresgen.store.audit;

import static com.aresgen.store.items.Attributes.text;

import java.time.LocalDate;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The key of a usage counter. */
record UsageCounter(String workspace, LocalDate day, String key, String model) {
    static final String WORKSPACE = "workspace";
    static final String PERIOD = "period";

    /** In place of the model, for requests that no model answered. */
    static final String NO_MODEL = "-";

    Map<String, AttributeValue> item() {
        return Map.of(WORKSPACE, text(workspace), PERIOD, text(day + "#" + key + "#" + model));
    }
}
