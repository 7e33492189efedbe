package com.aresgen.local.states.service;

import com.aresgen.local.states.execution.Event;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** An execution's history for people: types, ids, names of states and errors. */
record HistoryAnswer(List<Event> events) {
    JsonNode json(boolean reverse) {
        var answer = JsonNodeFactory.instance.objectNode();
        var array = answer.putArray("events");
        for (int i = 0; i < events.size(); i++) {
            var index = reverse ? events.size() - 1 - i : i;
            array.add(event(index + 1, events.get(index)));
        }
        return answer;
    }

    private static ObjectNode event(int id, Event event) {
        var node = JsonNodeFactory.instance
                .objectNode()
                .put("id", id)
                .put("previousEventId", id - 1)
                .put("timestamp", ExecutionActions.seconds(event.at()))
                .put("type", event.type());
        if (event.state() != null) {
            var details =
                    event.type().endsWith("StateEntered") ? "stateEnteredEventDetails" : "stateExitedEventDetails";
            node.putObject(details).put("name", event.state());
        }
        if (event.error() != null || event.cause() != null) {
            var details = node.putObject(
                    Character.toLowerCase(event.type().charAt(0)) + event.type().substring(1) + "EventDetails");
            details.put("error", event.error()).put("cause", event.cause());
        }
        return node;
    }
}
