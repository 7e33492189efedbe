package com.aresgen.store.audit;

import com.aresgen.http.stages.AuditMember;
import com.aresgen.http.values.BearerKey;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tools.jackson.databind.JsonNode;

/** A log line that holds the audit entry of one request of a workspace, on its way to the audit log. */
public record AuditLine(JsonNode json) {
    private static final int UNAUTHORIZED = 401;

    /**
     * Empty unless the JSON has the members that every such line has, and a workspace. A request that belongs to no
     * workspace is in the log and in the metrics alone, so that callers without a key cause no write.
     */
    public static Optional<AuditLine> of(JsonNode json) {
        var line = new AuditLine(json);
        var whole = line.value(AuditMember.AT).isString()
                && line.value(AuditMember.REQUEST_ID).isString()
                && line.value(AuditMember.WORKSPACE_ID).isString()
                && line.value(AuditMember.STATUS).isIntegralNumber();
        return whole ? Optional.of(line) : Optional.empty();
    }

    private JsonNode value(AuditMember member) {
        return json.path(member.wire());
    }

    private String workspace() {
        return value(AuditMember.WORKSPACE_ID).stringValue();
    }

    private Instant at() {
        return Instant.parse(value(AuditMember.AT).stringValue());
    }

    /** When the request had its answer, and this line was written. */
    public Instant writtenAt() {
        return at().plusMillis(value(AuditMember.LATENCY_MS).asLong(0));
    }

    Map<String, AttributeValue> key() {
        return AuditItem.key(workspace(), at(), value(AuditMember.REQUEST_ID).stringValue());
    }

    Map<String, AttributeValue> attributes() {
        var values = new HashMap<String, AttributeValue>();
        Arrays.stream(AuditMember.values())
                .filter(member -> member.known() != AuditMember.Known.KEY && json.hasNonNull(member.wire()))
                .forEach(member -> values.put(member.wire(), attribute(value(member))));
        values.put(AuditItem.EXPIRES, AuditItem.expiry(at()));
        return values;
    }

    private static AttributeValue attribute(JsonNode value) {
        if (value.isNumber()) {
            return AttributeValue.fromN(value.asString());
        }
        return value.isBoolean()
                ? AttributeValue.fromBool(value.booleanValue())
                : AttributeValue.fromS(value.asString());
    }

    /** The request's usage: one count per model, or one without a model; none for requests without a valid key. */
    Stream<Map.Entry<UsageCounter, UsageCounts>> usage() {
        if (value(AuditMember.STATUS).intValue() == UNAUTHORIZED) {
            return Stream.empty();
        }
        var uses = value(AuditMember.USES);
        return (uses.isArray() ? uses.valueStream() : Stream.of(json))
                .map(use -> Map.entry(counter(use.path(AuditMember.MODEL.wire())), counts(use)));
    }

    /** What the request cost the key in whose name it was made; empty if it cost nothing, or no key. */
    Optional<Spent> spent() {
        var payer = json.hasNonNull(AuditMember.ON_BEHALF_OF.wire()) ? AuditMember.ON_BEHALF_OF : AuditMember.KEY_ID;
        var key = value(payer).asString();
        var nanos = value(AuditMember.COST_NANOS).asLong(0);
        return nanos > 0 && BearerKey.isKeyId(key)
                ? Optional.of(new Spent(SpendingCounter.of(workspace(), key, day()), day(), nanos))
                : Optional.empty();
    }

    /** A cost on one day, in nano-dollars (1e-9 USD). */
    record Spent(SpendingCounter counter, LocalDate day, long nanos) {}

    /** The items that its transaction writes at most. */
    long items() {
        return 1 + usage().count() + spent().stream().count();
    }

    private LocalDate day() {
        return LocalDate.ofInstant(at(), ZoneOffset.UTC);
    }

    private UsageCounter counter(JsonNode model) {
        return new UsageCounter(
                workspace(), day(), value(AuditMember.KEY_ID).asString(), model.asString(UsageCounter.NO_MODEL));
    }

    private static UsageCounts counts(JsonNode use) {
        return new UsageCounts(
                1,
                use.path(AuditMember.PROMPT_TOKENS.wire()).asLong(0),
                use.path(AuditMember.COMPLETION_TOKENS.wire()).asLong(0),
                use.path(AuditMember.COST_NANOS.wire()).asLong(0));
    }
}
