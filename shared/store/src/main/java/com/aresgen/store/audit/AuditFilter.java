package com.aresgen.store.audit;

import static com.aresgen.store.items.Attributes.number;
import static com.aresgen.store.items.Attributes.text;

import com.aresgen.http.lists.TimeRange;
import com.aresgen.http.stages.AuditMember;
import com.aresgen.http.values.Ids;
import com.aresgen.http.values.Rfc3339;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Which entries of the audit log are wanted: those that satisfy all its parts.
 *
 * @param equal members and the values that they must have
 * @param requestId of the only entry that is wanted
 */
public record AuditFilter(Map<AuditMember, String> equal, Optional<StatusRange> status, Optional<String> requestId) {
    /** The id of a request and its time are two readings of the function's clock, one right after the other. */
    private static final Duration READINGS_APART = Duration.ofSeconds(5);

    private static final String STATUS = AuditMember.STATUS.wire();

    public AuditFilter {
        equal = Map.copyOf(equal);
    }

    /** Statuses from {@code lowest} to {@code highest}, both included. */
    public record StatusRange(int lowest, int highest) {}

    /** Whether all entries are wanted. */
    boolean isEmpty() {
        return names().isEmpty() && requestId.isEmpty();
    }

    /** The part of a range in which wanted entries can be: the id of a request holds its time. */
    TimeRange within(TimeRange range) {
        if (requestId.isEmpty()) {
            return range;
        }
        var time = Ids.timeOf(requestId.get());
        return new TimeRange(
                Optional.of(later(Rfc3339.bounded(time.minus(READINGS_APART)), range.after())),
                Optional.of(earlier(Rfc3339.bounded(time.plus(READINGS_APART)), range.before())));
    }

    private static Instant later(Instant time, Optional<Instant> bound) {
        return bound.filter(time::isBefore).orElse(time);
    }

    private static Instant earlier(Instant time, Optional<Instant> bound) {
        return bound.filter(time::isAfter).orElse(time);
    }

    /** Asked of what was read: the id of a request is part of the key, which no filter expression may name. */
    boolean wantsRequest(String id) {
        return requestId.map(id::equals).orElse(true);
    }

    /** The condition on attributes; it is valid only with {@link #names}. */
    String expression() {
        return Stream.concat(
                        equal.keySet().stream().map(member -> "#" + member.wire() + " = :" + member.wire()),
                        status.stream().map(_ -> "#status BETWEEN :lowest AND :highest"))
                .sorted()
                .collect(Collectors.joining(" AND "));
    }

    Map<String, String> names() {
        return Stream.concat(
                        equal.keySet().stream().map(AuditMember::wire),
                        status.stream().map(_ -> STATUS))
                .collect(Collectors.toMap(name -> "#" + name, name -> name));
    }

    Map<String, AttributeValue> values() {
        var values = new HashMap<String, AttributeValue>();
        equal.forEach((member, value) -> values.put(":" + member.wire(), text(value)));
        status.ifPresent(range -> {
            values.put(":lowest", number(range.lowest()));
            values.put(":highest", number(range.highest()));
        });
        return values;
    }
}
