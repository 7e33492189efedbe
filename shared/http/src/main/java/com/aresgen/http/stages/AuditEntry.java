package com.aresgen.http.stages;

import com.aresgen.http.Call;
import com.aresgen.http.Trail;
import com.aresgen.http.problem.Problem;
import com.aresgen.http.values.Region;
import com.aresgen.http.values.Shortened;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One line per request, refused ones too: who, from where, what, and how it ended. Never a body, never a secret. */
public record AuditEntry(
        Instant at,
        String requestId,
        String region,
        @Nullable String workspaceId,
        @Nullable String keyId,
        @Nullable String secret,
        String ip,
        String userAgent,
        String method,
        String route,
        String path,
        int status,
        long latencyMs,
        boolean replayed,
        @Nullable String code,
        Trail.@Nullable ModelUse modelUse) {
    private static final int USER_AGENT_LENGTH = 512;
    private static final int PATH_LENGTH = 2_048;

    static AuditEntry of(Call call, int status, Region region, Instant end) {
        var trail = call.trail();
        return new AuditEntry(
                call.receivedAt(),
                call.requestId(),
                region.wire(),
                trail.workspace().orElse(null),
                trail.keyId().orElse(null),
                trail.caller().map(caller -> caller.secret().wire()).orElse(null),
                call.ip(),
                userAgent(call),
                call.method(),
                call.route(),
                path(call),
                status,
                Duration.between(call.receivedAt(), end).toMillis(),
                trail.replayed(),
                trail.problem().map(Problem::code).orElse(null),
                trail.modelUse().orElse(null));
    }

    /** As the caller calls itself, cut to what is kept, without control characters. */
    public static String userAgent(Call call) {
        var sent = call.headers().first("User-Agent").orElse("");
        return Shortened.to(USER_AGENT_LENGTH, sent.replaceAll("\\p{Cc}", ""));
    }

    /** The path as it was called, cut to what is kept. */
    public static String path(Call call) {
        return Shortened.to(PATH_LENGTH, call.path());
    }
}
