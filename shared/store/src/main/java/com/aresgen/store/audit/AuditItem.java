package com.aresgen.store.audit;

import static com.aresgen.store.items.Attributes.number;
import static com.aresgen.store.items.Attributes.text;

import com.aresgen.http.json.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Update;

/** An audit entry as a DynamoDB item: sorted by time within its workspace, kept for a year. */
final class AuditItem {
    static final String WORKSPACE = "workspace";
    static final String ENTRY = "entry";
    static final String EXPIRES = "expires_at";
    private static final Duration KEPT = Duration.ofDays(365);

    private AuditItem() {}

    static Map<String, AttributeValue> key(String workspace, Instant at, String requestId) {
        return Map.of(WORKSPACE, text(workspace), ENTRY, text(Json.timestamp(at) + "#" + requestId));
    }

    static AttributeValue expiry(Instant at) {
        return number(at.plus(KEPT).getEpochSecond());
    }

    /**
     * Sets these attributes only: {@link SecurityEvents} and {@link AuditIndex} write to one entry, in either order.
     */
    static Update.Builder setting(Update.Builder update, Map<String, AttributeValue> values) {
        var names = values.keySet();
        return update.updateExpression(names.stream()
                        .map(name -> "#" + name + " = :" + name)
                        .sorted()
                        .collect(Collectors.joining(", ", "SET ", "")))
                .expressionAttributeNames(names.stream().collect(Collectors.toMap(name -> "#" + name, name -> name)))
                .expressionAttributeValues(values.entrySet().stream()
                        .collect(Collectors.toMap(value -> ":" + value.getKey(), Map.Entry::getValue)));
    }
}
