package com.aresgen.workspace.keys;

import com.aresgen.http.values.Region;
import com.aresgen.http.values.Usd;
import com.aresgen.store.audit.KeySpending;
import com.aresgen.store.keys.KeyDetails;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A key as callers see it: never its secret.
 *
 * @param allowedModels null: all
 * @param leftTodayUsd null without a budget of days
 * @param countedAt when a cost was last counted this month
 */
record KeyView(
        String id,
        String workspaceId,
        String region,
        String name,
        String prefix,
        String role,
        String status,
        int rateLimit,
        @Nullable List<String> allowedModels,
        @Nullable String maxCostUsdPerDay,
        @Nullable String maxCostUsdPerMonth,
        String spentTodayUsd,
        String spentThisMonthUsd,
        @Nullable String leftTodayUsd,
        @Nullable String leftThisMonthUsd,
        @Nullable Instant countedAt,
        Instant createdAt,
        @Nullable Instant expiresAt,
        @Nullable Instant lastUsedAt,
        @Nullable Instant revokedAt,
        @Nullable Instant previousSecretExpiresAt) {
    static KeyView of(KeyDetails key, KeySpending spent, String workspace, Region region, Instant now) {
        var settings = key.settings();
        var limits = settings.limits();
        return new KeyView(
                key.id(),
                workspace,
                region.wire(),
                settings.name(),
                "ares_" + region.wire() + "_" + key.id().substring("key_".length()),
                key.role().wire(),
                key.status(now).wire(),
                settings.rateLimit(),
                limits.models().isEmpty()
                        ? null
                        : limits.models().stream().sorted().toList(),
                usd(limits.nanosPerDay()),
                usd(limits.nanosPerMonth()),
                Usd.ofNanos(spent.dayNanos()),
                Usd.ofNanos(spent.monthNanos()),
                usd(limits.nanosPerDay().map(most -> Math.max(0, most - spent.dayNanos()))),
                usd(limits.nanosPerMonth().map(most -> Math.max(0, most - spent.monthNanos()))),
                spent.countedAt().orElse(null),
                key.created(),
                settings.expiresAt().orElse(null),
                key.lastUsed().orElse(null),
                key.revoked().orElse(null),
                key.graceUntil()
                        .filter(until -> key.active() && until.isAfter(now))
                        .orElse(null));
    }

    private static @Nullable String usd(Optional<Long> nanos) {
        return nanos.map(Usd::ofNanos).orElse(null);
    }
}
