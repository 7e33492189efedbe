package com.aresgen.workspace.keys;

import com.aresgen.http.body.Fields;
import com.aresgen.http.body.FutureTime;
import com.aresgen.http.body.MergePatch;
import com.aresgen.http.body.UsdAmount;
import com.aresgen.http.values.KeyLimits;
import com.aresgen.http.values.Quota;
import com.aresgen.store.keys.KeySettings;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a body says about the settings of a key, for a new key too: absent members keep what is there, and null removes.
 *
 * @param models the ids as they are sent, each with its place in the list
 * @param removed the names of the members that are null
 */
record KeyPatch(
        Optional<String> name,
        Optional<Integer> rateLimit,
        Optional<Instant> expiresAt,
        List<String> models,
        Optional<Long> nanosPerDay,
        Optional<Long> nanosPerMonth,
        Set<String> removed) {
    static final String MODELS = "allowed_models";

    private static final String RATE_LIMIT = "rate_limit";
    private static final String EXPIRES_AT = "expires_at";
    private static final String PER_DAY = "max_cost_usd_per_day";
    private static final String PER_MONTH = "max_cost_usd_per_month";
    private static final int LONGEST_NAME = 100;
    private static final int FEWEST_REQUESTS = 1;
    private static final int MOST_MODELS = 20;

    static KeyPatch read(Fields fields, Instant now) {
        var patch = new MergePatch(fields);
        return new KeyPatch(
                name(fields),
                Optional.ofNullable(fields.integer(RATE_LIMIT, FEWEST_REQUESTS, Quota.DEFAULT_LIMIT)),
                FutureTime.read(fields, EXPIRES_AT, now),
                models(fields),
                UsdAmount.nanos(fields, PER_DAY),
                UsdAmount.nanos(fields, PER_MONTH),
                Stream.of(RATE_LIMIT, EXPIRES_AT, MODELS, PER_DAY, PER_MONTH)
                        .filter(patch::removes)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    private static Optional<String> name(Fields fields) {
        var name = fields.text("name");
        if (name != null && (name.isBlank() || name.codePointCount(0, name.length()) > LONGEST_NAME)) {
            fields.refuse("name", "invalid_value", "must have 1 to " + LONGEST_NAME + " characters, not only spaces");
        }
        return Optional.ofNullable(name);
    }

    private static List<String> models(Fields fields) {
        var array = fields.array(MODELS);
        if (array == null) {
            return List.of();
        }
        if (array.isEmpty() || array.size() > MOST_MODELS) {
            fields.refuse(MODELS, "out_of_range", "must name 1 to " + MOST_MODELS + " models; null allows all");
            return List.of();
        }
        var ids = new LinkedHashMap<String, Integer>();
        for (int i = 0; i < array.size(); i++) {
            var id = array.get(i);
            if (!id.isString()) {
                fields.refuse(MODELS + "/" + i, "invalid_type", "must be the id of a model");
            } else if (ids.putIfAbsent(id.stringValue(), i) != null) {
                fields.refuse(MODELS + "/" + i, "duplicate", "is named twice");
            }
        }
        return List.copyOf(ids.keySet());
    }

    boolean isEmpty() {
        return removed.isEmpty()
                && models.isEmpty()
                && Stream.of(name, rateLimit, expiresAt, nanosPerDay, nanosPerMonth)
                        .allMatch(Optional::isEmpty);
    }

    /** The settings after the change. */
    KeySettings of(KeySettings before) {
        var limits = before.limits();
        return new KeySettings(
                name.orElse(before.name()),
                changed(RATE_LIMIT, rateLimit, Optional.of(before.rateLimit())).orElse(Quota.DEFAULT_LIMIT),
                changed(EXPIRES_AT, expiresAt, before.expiresAt()),
                new KeyLimits(
                        changed(
                                        MODELS,
                                        Optional.of(models)
                                                .filter(ids -> !ids.isEmpty())
                                                .map(Set::copyOf),
                                        Optional.of(limits.models()))
                                .orElse(Set.of()),
                        changed(PER_DAY, nanosPerDay, limits.nanosPerDay()),
                        changed(PER_MONTH, nanosPerMonth, limits.nanosPerMonth())));
    }

    private <T> Optional<T> changed(String member, Optional<T> value, Optional<T> before) {
        return removed.contains(member) ? Optional.empty() : value.or(() -> before);
    }
}
