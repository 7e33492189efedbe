package com.aresgen.webhooks.catalogue;

import com.aresgen.store.webhooks.Event;
import com.aresgen.store.webhooks.EventExamples;
import com.aresgen.store.webhooks.EventType;
import java.util.List;

/**
 * A type of events as callers see it.
 *
 * @param patterns what a webhook can subscribe to in order to get it; none for what is sent on request
 */
record EventTypeView(String type, String meaning, List<String> patterns, Event example) {
    static EventTypeView of(EventType type) {
        return new EventTypeView(type.wire(), type.meaning(), type.patterns().toList(), EventExamples.of(type));
    }
}
