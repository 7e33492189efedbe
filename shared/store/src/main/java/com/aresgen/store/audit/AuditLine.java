package com.aresgen.store.audit;

import static com.aresgen.store.items.Attributes.number;
import static com.aresgen.store.items.Attributes.text;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tools.jackson.databind.JsonNode;

/** A line of the log that says how one request went, on its way to being an entry of the audit log. */
public record AuditLine(JsonNode json) {
    /** Where the entries lie that belong to no workspace: they are the operator's to read. */
    static final String NOBODYS = "-";

    private static final List<String> TEXTS =
            List.of("key_id", "secret", "ip", "user_agent", "method", "route", "path", "code", "model");
    private static final List<String> NUMBERS =
            List.of("status", "latency_ms", "prompt_tokens", "completion_tokens", "cost_nanos");
    private static final int UNAUTHORIZED = 401;

    /** Empty for what only looks like such a line. */
    public static Optional<AuditLine> of(JsonNode json) {
        var whole = json.path("at").isString()
                && json.path("request_id").isString()
                && json.path("status").isIntegralNumber();
        return whole ? Optional.of(new AuditLine(json)) : Optional.empty();
    }

    private String workspace() {
        return json.path("workspace_id").asString(NOBODYS);
    }

    private Instant at() {
        return Instant.parse(json.path("at").stringValue());
    }

    Map<String, AttributeValue> key() {
        return AuditItem.key(workspace(), at(), json.path("request_id").stringValue());
    }

    Map<String, AttributeValue> attributes() {
        var values = new HashMap<String, AttributeValue>();
        TEXTS.stream()
                .filter(json::hasNonNull)
                .forEach(name -> values.put(name, text(json.path(name).asString())));
        NUMBERS.stream()
                .filter(json::hasNonNull)
                .forEach(name -> values.put(name, number(json.path(name).asLong())));
        values.put("replayed", AttributeValue.fromBool(json.path("replayed").asBoolean(false)));
        values.put(AuditItem.EXPIRES, number(AuditItem.expiry(at())));
        return values;
    }

    /** What it adds to whose usage; empty for a request that was nobody's, or that only named a key. */
    Optional<UsageCounter> usage() {
        return workspace().equals(NOBODYS) || json.path("status").intValue() == UNAUTHORIZED
                ? Optional.empty()
                : Optional.of(new UsageCounter(
                        workspace(),
                        LocalDate.ofInstant(at(), ZoneOffset.UTC),
                        json.path("key_id").asString(),
                        json.path("model").asString(UsageCounter.NO_MODEL)));
    }

    UsageCounts counts() {
        return new UsageCounts(
                1,
                json.path("prompt_tokens").asLong(0),
                json.path("completion_tokens").asLong(0),
                json.path("cost_nanos").asLong(0));
    }
}
