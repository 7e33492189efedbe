package com.aresgen.http.stages;

import com.aresgen.http.Trail.ModelUse;
import com.aresgen.http.json.Json;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** The members of an audit entry, spelled once: for the log line, and for the item that the line becomes. */
public enum AuditMember {
    AT(Known.KEY, entry -> Json.timestamp(entry.at())),
    REQUEST_ID(Known.KEY, AuditEntry::requestId),
    REGION(Known.KEY, AuditEntry::region),
    WORKSPACE_ID(Known.KEY, AuditEntry::workspaceId),
    KEY_ID(Known.BEGUN, AuditEntry::keyId),
    SECRET(Known.BEGUN, AuditEntry::secret),
    IP(Known.BEGUN, AuditEntry::ip),
    USER_AGENT(Known.BEGUN, AuditEntry::userAgent),
    METHOD(Known.BEGUN, AuditEntry::method),
    ROUTE(Known.BEGUN, AuditEntry::route),
    PATH(Known.BEGUN, AuditEntry::path),
    STATUS(Known.ENDED, AuditEntry::status),
    LATENCY_MS(Known.ENDED, AuditEntry::latencyMs),
    REPLAYED(Known.ENDED, AuditEntry::replayed),
    CODE(Known.ENDED, AuditEntry::code),
    /** The first model; {@link #USES} has each, if there were several. */
    MODEL(
            Known.ENDED,
            entry -> entry.modelUses().stream().findFirst().map(ModelUse::model).orElse(null)),
    PROMPT_TOKENS(Known.ENDED, entry -> sum(entry, ModelUse::promptTokens)),
    COMPLETION_TOKENS(Known.ENDED, entry -> sum(entry, ModelUse::completionTokens)),
    COST_NANOS(Known.ENDED, entry -> sum(entry, ModelUse::costNanos)),
    USES(Known.KEY, entry -> entry.modelUses().size() < 2 ? null : uses(entry.modelUses()));

    /** When a member is known, and where it is stored. */
    public enum Known {
        /** Part of the key of the stored item, or of usage. */
        KEY,
        /** From the beginning of the call on; an attribute of the stored item. */
        BEGUN,
        /** When the call has ended; an attribute of the stored item. */
        ENDED
    }

    private final Known known;

    @SuppressWarnings("ImmutableEnumChecker") // A function without state.
    private final Function<AuditEntry, @Nullable Object> value;

    AuditMember(Known known, Function<AuditEntry, @Nullable Object> value) {
        this.known = known;
        this.value = value;
    }

    public Known known() {
        return known;
    }

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** A text, a number, a boolean, or null; for {@link #USES} a list of maps. */
    public @Nullable Object of(AuditEntry entry) {
        return value.apply(entry);
    }

    private static long sum(AuditEntry entry, ToLongFunction<ModelUse> part) {
        return entry.modelUses().stream().mapToLong(part).sum();
    }

    private static List<Map<String, Object>> uses(List<ModelUse> uses) {
        return uses.stream()
                .map(use -> Map.<String, Object>of(
                        "model", use.model(),
                        "prompt_tokens", use.promptTokens(),
                        "completion_tokens", use.completionTokens(),
                        "cost_nanos", use.costNanos()))
                .toList();
    }
}
