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

    /** Day, key and model: only the model, which is the last, can contain the separator. */
    private static final int PARTS = 3;

    static UsageCounter of(Map<String, AttributeValue> item) {
        var parts = text(item, PERIOD).split("#", PARTS);
        return new UsageCounter(text(item, WORKSPACE), LocalDate.parse(parts[0]), parts[1], parts[2]);
    }

    Map<String, AttributeValue> item() {
        return Map.of(WORKSPACE, text(workspace), PERIOD, text(day + "#" + key + "#" + model));
    }
}
