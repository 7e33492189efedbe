package com.aresgen.local.states.run;

import com.aresgen.local.LocalRegion;
import com.aresgen.local.states.data.Scope;
import com.aresgen.local.states.data.Timestamps;
import com.aresgen.local.states.execution.Position;
import com.aresgen.local.states.execution.Start;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What {@code $$} leads into.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/input-output-contextobject.html">Context object</a>
 */
record ContextObject(Start start, JsonNode input, LocalRegion region) {
    Scope scope(Position position) {
        return new Scope(position.input(), node(position));
    }

    /** The scope of a task that waits for its token. */
    Scope scope(Position position, String token) {
        var context = node(position);
        context.putObject("Task").put("Token", token);
        return new Scope(position.input(), context);
    }

    private ObjectNode node(Position position) {
        var id = start.id();
        var context = JsonNodeFactory.instance.objectNode();
        context.putObject("Execution")
                .put("Id", id.arn(region))
                .put("Name", id.name())
                .put("StartTime", Timestamps.written(start.at()))
                .set("Input", input);
        context.putObject("State")
                .put("Name", position.state())
                .put("EnteredTime", Timestamps.written(position.entered()))
                .put("RetryCount", position.retryCount());
        context.putObject("StateMachine").put("Id", id.machineArn(region)).put("Name", id.machine());
        return context;
    }
}
