package com.aresgen.webhooks.subscriptions;

import com.aresgen.egress.Destination;
import com.aresgen.egress.Destination.Reading;
import com.aresgen.egress.EgressPolicy;
import com.aresgen.http.body.Fields;
import com.aresgen.store.webhooks.EventType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;

/** Reads the URL of a webhook, and the events that it subscribes to. */
final class Target {
    /** The names and patterns that a caller may send; {@link com.aresgen.store.webhooks.Webhook#wants} matches them. */
    static final List<String> EVENTS = EventType.allPatterns();

    private final EgressPolicy reach;

    @Inject
    Target(EgressPolicy reach) {
        this.reach = reach;
    }

    /** The URL as it was written, if requests may be sent to it. Its host name need not resolve yet. */
    Optional<String> url(Fields fields) {
        var url = Optional.ofNullable(fields.text("url"));
        if (url.isPresent() && Destination.read(url.get(), reach) instanceof Reading.Refused(var reason)) {
            fields.refuse("url", "invalid_url", reason.detail());
            return Optional.empty();
        }
        return url;
    }

    /** Each once; empty if they are missing or wrong. */
    static Optional<List<String>> events(Fields fields) {
        var array = fields.array("events");
        if (array == null) {
            return Optional.empty();
        }
        SequencedSet<String> events = new LinkedHashSet<>();
        for (int i = 0; i < array.size(); i++) {
            var event = array.get(i).asString("");
            if (EVENTS.contains(event)) {
                events.add(event);
            } else {
                fields.refuse("events/" + i, "invalid_value", "must be one of " + String.join(", ", EVENTS));
            }
        }
        if (array.isEmpty()) {
            fields.refuse("events", "too_few", "must name one event or more");
        }
        return Optional.of(new ArrayList<>(events));
    }
}
