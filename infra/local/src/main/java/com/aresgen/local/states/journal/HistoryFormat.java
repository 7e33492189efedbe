package com.aresgen.local.states.journal;

import com.aresgen.local.states.execution.Ending;
import com.aresgen.local.states.execution.Event;
import com.aresgen.local.states.execution.Status;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Events and endings as JSON; times are milliseconds. */
final class HistoryFormat {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private HistoryFormat() {}

    static ArrayNode json(List<Event> events) {
        var array = NODES.arrayNode();
        for (var event : events) {
            var node = array.addObject()
                    .put("type", event.type())
                    .put("at", event.at().toEpochMilli());
            put(node, "state", event.state());
            put(node, "error", event.error());
            put(node, "cause", event.cause());
        }
        return array;
    }

    static List<Event> events(JsonNode array) {
        return array.valueStream()
                .map(node -> new Event(
                        node.path("type").stringValue(),
                        instant(node.path("at")),
                        text(node, "state"),
                        text(node, "error"),
                        text(node, "cause")))
                .toList();
    }

    static ObjectNode json(Ending ending) {
        var node = NODES.objectNode()
                .put("status", ending.status().name())
                .put("at", ending.at().toEpochMilli());
        put(node, "output", ending.output());
        put(node, "error", ending.error());
        put(node, "cause", ending.cause());
        return node;
    }

    static Ending ending(JsonNode node) {
        return new Ending(
                Status.valueOf(node.path("status").stringValue()),
                instant(node.path("at")),
                text(node, "output"),
                text(node, "error"),
                text(node, "cause"));
    }

    static Instant instant(JsonNode milliseconds) {
        return Instant.ofEpochMilli(milliseconds.longValue());
    }

    static void put(ObjectNode node, String name, @Nullable String value) {
        if (value != null) {
            node.put(name, value);
        }
    }

    static @Nullable String text(JsonNode node, String name) {
        return node.has(name) ? node.path(name).stringValue() : null;
    }
}
