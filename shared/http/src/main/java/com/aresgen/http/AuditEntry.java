package com.aresgen.http;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
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
                trail.caller().map(Caller::workspace).orElse(null),
                trail.keyId().orElse(null),
                trail.caller()
                        .map(caller -> caller.secret().name().toLowerCase(Locale.ROOT))
                        .orElse(null),
                call.ip(),
                printable(call.headers().first("User-Agent")),
                call.method(),
                call.route(),
                Shortened.to(PATH_LENGTH, call.path()),
                status,
                Duration.between(call.receivedAt(), end).toMillis(),
                trail.replayed(),
                trail.problem().map(Problem::code).orElse(null),
                trail.modelUse().orElse(null));
    }

    private static String printable(Optional<String> userAgent) {
        return Shortened.to(USER_AGENT_LENGTH, userAgent.orElse("").replaceAll("\\p{Cc}", ""));
    }
}
