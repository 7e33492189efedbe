package com.aresgen.local.states.parsing;

import com.aresgen.local.states.data.PayloadTemplate;
import com.aresgen.local.states.language.Seconds;
import com.aresgen.local.states.language.State;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.JsonNodeFactory;

/** Reads a Task that invokes a function. */
final class TaskReader {
    private static final Set<String> KNOWN = Set.of(
            "Type",
            "Comment",
            "Resource",
            "Parameters",
            "InputPath",
            "ResultSelector",
            "ResultPath",
            "OutputPath",
            "TimeoutSeconds",
            "TimeoutSecondsPath",
            "HeartbeatSeconds",
            "HeartbeatSecondsPath",
            "Retry",
            "Catch",
            "Next",
            "End");
    private static final Set<String> PARAMETERS = Set.of("FunctionName", "Payload", "Payload.$");
    private static final String INVOKE = "arn:aws:states:::lambda:invoke";
    private static final String WAIT = INVOKE + ".waitForTaskToken";

    private TaskReader() {}

    static State read(Fields fields) {
        fields.only(KNOWN);
        var resource = fields.requiredText("Resource");
        if (!resource.equals(INVOKE) && !resource.equals(WAIT)) {
            throw fields.refused("local mode does not know the resource " + resource);
        }
        var waits = resource.equals(WAIT);
        if (!fields.has("Parameters")) {
            throw fields.refused("Parameters is missing");
        }
        var parameters =
                new Fields(fields.place() + ": Parameters", fields.object().path("Parameters"));
        parameters.only(PARAMETERS);
        var timeout = seconds(fields, "TimeoutSeconds");
        var heartbeat = seconds(fields, "HeartbeatSeconds");
        if (heartbeat.isPresent() && !waits) {
            throw fields.refused("only a task that waits for its token has heartbeats");
        }
        requireShorter(fields, heartbeat, timeout);
        return new State.Task(
                parameters.requiredText("FunctionName"),
                waits,
                payload(parameters, waits),
                StateReader.input(fields),
                StateReader.template(fields, "ResultSelector", waits),
                ErrorHandling.resultPath(fields),
                StateReader.output(fields),
                timeout,
                heartbeat,
                ErrorHandling.retriers(fields),
                ErrorHandling.catchers(fields),
                StateReader.next(fields));
    }

    /** A template for the payload alone: an object with one member that is the payload. */
    private static Optional<PayloadTemplate> payload(Fields parameters, boolean waits) {
        if (waits && !parameters.object().toString().contains("$$.Task.Token")) {
            throw parameters.refused("a task that waits for its token must pass $$.Task.Token on");
        }
        var reader = new TemplateReader(parameters.place(), waits);
        var payload = JsonNodeFactory.instance.objectNode();
        parameters.object().forEachEntry((name, node) -> {
            if (!name.equals("FunctionName")) {
                payload.set(name, node);
            }
        });
        return payload.isEmpty() ? Optional.empty() : Optional.of(reader.read(payload));
    }

    private static Optional<Seconds> seconds(Fields fields, String name) {
        var fixed = fields.whole(name, 1, Seconds.MOST);
        var path = fields.path(name + "Path");
        if (fixed.isPresent() && path.isPresent()) {
            throw fields.refused("has both " + name + " and " + name + "Path");
        }
        return path.<Seconds>map(each -> new Seconds.FromPath(name + "Path", each, 1))
                .or(() -> fixed.isPresent() ? Optional.of(new Seconds.Fixed(fixed.getAsLong())) : Optional.empty());
    }

    private static void requireShorter(Fields fields, Optional<Seconds> heartbeat, Optional<Seconds> timeout) {
        if (heartbeat.orElse(null) instanceof Seconds.Fixed(var beat)
                && timeout.orElse(null) instanceof Seconds.Fixed(var most)
                && beat >= most) {
            throw fields.refused("HeartbeatSeconds must be smaller than TimeoutSeconds");
        }
    }
}
