package com.aresgen.store.webhooks;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The types of events that webhooks get: {@code thread.deleted} for {@link #THREAD_DELETED}. */
public enum EventType {
    THREAD_DELETED,
    VOICE_DELETED,
    DOCUMENT_DELETED,
    /** Sent on request, to one webhook. */
    WEBHOOK_TEST;

    public String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '.');
    }

    /**
     * The patterns to which a webhook can subscribe: each type but the test, all types of a resource, and everything.
     */
    public static List<String> patterns() {
        var types = Arrays.stream(values())
                .filter(type -> type != WEBHOOK_TEST)
                .map(EventType::wire)
                .toList();
        var families = types.stream()
                .map(type -> type.substring(0, type.indexOf('.')) + ".*")
                .distinct();
        return Stream.of(types.stream(), families, Stream.of("*"))
                .flatMap(each -> each)
                .toList();
    }
}
