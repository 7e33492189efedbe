package com.aresgen.http.stages;

import com.aresgen.http.Trail.ModelUse;
import com.aresgen.http.json.Json;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** The members of an audit entry, spelled once: for the log line, and for the item that the line becomes. */
public enum AuditMember {
    AT(Known.KEY),
    REQUEST_ID(Known.KEY),
    REGION(Known.KEY),
    WORKSPACE_ID(Known.KEY),
    KEY_ID(Known.BEGUN),
    ON_BEHALF_OF(Known.KEY),
    SECRET(Known.BEGUN),
    IP(Known.BEGUN),
    USER_AGENT(Known.BEGUN),
    METHOD(Known.BEGUN),
    ROUTE(Known.BEGUN),
    PATH(Known.BEGUN),
    STATUS(Known.ENDED),
    LATENCY_MS(Known.ENDED),
    REPLAYED(Known.ENDED),
    CODE(Known.ENDED),
    /** The first model; {@link #USES} has each, if there were several. */
    MODEL(Known.ENDED),
    PROMPT_TOKENS(Known.ENDED),
    COMPLETION_TOKENS(Known.ENDED),
    COST_NANOS(Known.ENDED),
    USES(Known.KEY);

    /** When a member is known, and where it is stored. */
    public enum Known {
        /** Part of the key of the stored item, of usage, or of what a key has spent. */
        KEY,
        /** From the beginning of the call on; an attribute of the stored item. */
        BEGUN,
        /** When the call has ended; an attribute of the stored item. */
        ENDED
    }

    private final Known known;

    AuditMember(Known known) {
        this.known = known;
    }

    public Known known() {
        return known;
    }

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * A text, a number, a boolean, or null; for {@link #USES} a list of maps. A switch, as every function would load a
     * class for each lambda.
     */
    public @Nullable Object of(AuditEntry entry) {
        return switch (this) {
            case AT -> Json.timestamp(entry.at());
            case REQUEST_ID -> entry.requestId();
            case REGION -> entry.region();
            case WORKSPACE_ID -> entry.workspaceId();
            case KEY_ID -> entry.keyId();
            case ON_BEHALF_OF -> entry.onBehalfOf();
            case SECRET -> entry.secret();
            case IP -> entry.ip();
            case USER_AGENT -> entry.userAgent();
            case METHOD -> entry.method();
            case ROUTE -> entry.route();
            case PATH -> entry.path();
            case STATUS -> entry.status();
            case LATENCY_MS -> entry.latencyMs();
            case REPLAYED -> entry.replayed();
            case CODE -> entry.code();
            case MODEL ->
                entry.modelUses().isEmpty()
                        ? null
                        : entry.modelUses().getFirst().model();
            case PROMPT_TOKENS -> sum(entry, ModelUse::promptTokens);
            case COMPLETION_TOKENS -> sum(entry, ModelUse::completionTokens);
            case COST_NANOS -> sum(entry, ModelUse::costNanos);
            case USES -> entry.modelUses().size() < 2 ? null : uses(entry.modelUses());
        };
    }

    private static long sum(AuditEntry entry, ToLongFunction<ModelUse> part) {
        // A loop: the classes of a stream of numbers would be loaded by every cold start.
        var sum = 0L;
        for (var use : entry.modelUses()) {
            sum += part.applyAsLong(use);
        }
        return sum;
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
