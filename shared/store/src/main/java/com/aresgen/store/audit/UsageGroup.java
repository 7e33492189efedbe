package com.aresgen.store.audit;

import com.aresgen.http.lists.Cursors;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;

/**
 * What a row of usage counts: rows sort by the latest day first, then by key and model. A member by which rows are not
 * grouped is the same for all: {@link #EVERY_DAY}, or an empty text.
 */
public record UsageGroup(LocalDate day, String key, String model) implements Comparable<UsageGroup> {
    static final LocalDate EVERY_DAY = LocalDate.EPOCH;

    private static final Comparator<UsageGroup> ORDER = Comparator.comparing(UsageGroup::day)
            .reversed()
            .thenComparing(UsageGroup::key)
            .thenComparing(UsageGroup::model);

    static UsageGroup of(UsageCounter counter) {
        return new UsageGroup(counter.day(), counter.key(), counter.model());
    }

    static UsageGroup at(Cursors.Position position) {
        var names = position.id().split("#", 2);
        return new UsageGroup(LocalDate.ofInstant(position.created(), ZoneOffset.UTC), names[0], names[1]);
    }

    public Cursors.Position position() {
        return new Cursors.Position(day.atStartOfDay(ZoneOffset.UTC).toInstant(), key + "#" + model);
    }

    UsageGroup by(Set<UsageMember> members) {
        return new UsageGroup(
                members.contains(UsageMember.DAY) ? day : EVERY_DAY,
                members.contains(UsageMember.KEY) ? key : "",
                members.contains(UsageMember.MODEL) ? model : "");
    }

    /** Empty if the row counts requests that no model answered. */
    public Optional<String> modelName() {
        return Optional.of(model).filter(name -> !name.equals(UsageCounter.NO_MODEL));
    }

    @Override
    public int compareTo(UsageGroup other) {
        return ORDER.compare(this, other);
    }
}
