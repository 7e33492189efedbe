package com.aresgen.local.states.language;

import com.aresgen.local.states.data.ReferencePath;
import com.aresgen.local.states.data.Scope;
import com.aresgen.local.states.data.StateFailure;
import com.aresgen.local.states.data.StatesError;
import com.aresgen.local.states.data.Timestamps;
import java.time.Instant;
import tools.jackson.databind.JsonNode;

/** The end of a Wait. */
public sealed interface Moment {
    record After(Seconds seconds) implements Moment {}

    record At(Instant instant) implements Moment {}

    record AtPath(ReferencePath path) implements Moment {}

    default Instant in(Scope scope, Instant entered) {
        return switch (this) {
            case After(var seconds) -> entered.plus(seconds.in(scope));
            case At(var instant) -> instant;
            case AtPath(var path) ->
                path.find(scope)
                        .filter(JsonNode::isString)
                        .flatMap(node -> Timestamps.read(node.stringValue()))
                        .orElseThrow(() -> new StateFailure(StatesError.runtime(
                                "The TimestampPath parameter does not reference a valid ISO-8601 extended offset"
                                        + " date-time format string: " + path.text() + " == "
                                        + path.find(scope).map(Object::toString).orElse("missing"))));
        };
    }
}
