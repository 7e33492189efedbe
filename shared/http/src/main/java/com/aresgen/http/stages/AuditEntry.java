package com.aresgen.http.stages;

import com.aresgen.http.Actor;
import com.aresgen.http.Call;
import com.aresgen.http.Caller;
import com.aresgen.http.Trail.ModelUse;
import com.aresgen.http.problem.Problem;
import com.aresgen.http.values.Region;
import com.aresgen.http.values.Shortened;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One entry for every request, refused ones too: its actor, address, operation and end. Never a body, never a secret.
 * {@link AuditMember} has the names of its members.
 *
 * @param askedModels whether an endpoint decided that asks models; for metrics alone, so no member of the log
 * @param first whether the process was started for this call; for metrics alone too
 * @param keyId the id of the actor; if the request was refused before that was known, of the key that it named
 * @param onBehalfOf the id of the key in whose name an actor acts that is another; null for a key itself
 */
public record AuditEntry(
        Instant at,
        String requestId,
        String region,
        @Nullable String workspaceId,
        @Nullable String keyId,
        @Nullable String onBehalfOf,
        @Nullable String secret,
        String ip,
        String userAgent,
        String method,
        String route,
        String path,
        int status,
        long latencyMs,
        boolean replayed,
        boolean askedModels,
        boolean first,
        @Nullable String code,
        List<ModelUse> modelUses) {
    private static final int USER_AGENT_LENGTH = 512;
    private static final int PATH_LENGTH = 2_048;

    /** The entry of a call that ended at {@code end} with this status. */
    static AuditEntry of(Call call, int status, Region region, Instant end) {
        var trail = call.trail();
        return new AuditEntry(
                call.receivedAt(),
                call.requestId(),
                region.wire(),
                trail.workspace().orElse(null),
                trail.keyId().orElse(null),
                trail.caller().map(AuditEntry::onBehalfOf).orElse(null),
                trail.caller().map(AuditEntry::secret).orElse(null),
                call.ip(),
                userAgent(call),
                call.method(),
                call.route(),
                Shortened.to(PATH_LENGTH, call.path()),
                status,
                Duration.between(call.receivedAt(), end).toMillis(),
                trail.replayed(),
                trail.askedModels(),
                trail.first(),
                trail.problem().map(Problem::code).orElse(null),
                trail.modelUses());
    }

    /** The entry of a call that has not ended: only the members that are {@link AuditMember.Known#BEGUN} are valid. */
    public static AuditEntry begun(Call call, Region region) {
        return of(call, 0, region, call.receivedAt());
    }

    private static @Nullable String secret(Caller caller) {
        return caller.actor() instanceof Actor.Key(var _, var secret) ? secret.wire() : null;
    }

    private static @Nullable String onBehalfOf(Caller caller) {
        return caller.actor() instanceof Actor.Key
                ? null
                : caller.actor().onBehalfOf().orElse(null);
    }

    /** The User-Agent that the caller sent, without control characters. */
    private static String userAgent(Call call) {
        var sent = call.headers().first("User-Agent").orElse("");
        return Shortened.to(USER_AGENT_LENGTH, sent.replaceAll("\\p{Cc}", ""));
    }
}
