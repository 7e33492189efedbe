package com.aresgen.local.states.events;

import com.aresgen.local.LocalRegion;
import com.aresgen.local.states.execution.Ending;
import com.aresgen.local.states.execution.Start;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The event of an execution's end as EventBridge delivers it. Its id is made of the execution, so that a second delivery
 * has the same.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/eventbridge-integration.html">Events</a>
 */
record EndEvent(Start start, Ending ending, LocalRegion region) {
    private static final JsonMapper JSON = new JsonMapper();

    /** Input and output in their escaped form; what does not fit is left out, the input first. */
    private static final int MOST_BYTES = 248 * 1024;

    byte[] bytes() {
        var arn = start.id().arn(region);
        var event = JSON.createObjectNode()
                .put("version", "0")
                .put(
                        "id",
                        UUID.nameUUIDFromBytes(arn.getBytes(StandardCharsets.UTF_8))
                                .toString())
                .put("detail-type", "Step Functions Execution Status Change")
                .put("source", "aws.states")
                .put("account", LocalRegion.ACCOUNT)
                .put("time", ending.at().truncatedTo(ChronoUnit.SECONDS).toString())
                .put("region", region.awsName());
        event.putArray("resources").add(arn);
        event.set("detail", detail(arn));
        return JSON.writeValueAsBytes(event);
    }

    private ObjectNode detail(String arn) {
        var output = fitting(ending.output(), 0);
        var input = fitting(start.input(), size(output));
        var detail = JSON.createObjectNode()
                .put("executionArn", arn)
                .put("stateMachineArn", start.id().machineArn(region))
                .put("name", start.id().name())
                .put("status", ending.status().name())
                .put("startDate", start.at().toEpochMilli())
                .put("stopDate", ending.at().toEpochMilli())
                .put("input", input)
                .put("output", output)
                .put("error", ending.error())
                .put("cause", ending.cause());
        detail.set("inputDetails", included(input != null));
        detail.set("outputDetails", ending.output() == null ? JSON.nullNode() : included(output != null));
        return detail;
    }

    private static ObjectNode included(boolean included) {
        return JSON.createObjectNode().put("included", included);
    }

    private static @Nullable String fitting(@Nullable String text, int used) {
        return text == null || used + size(text) > MOST_BYTES ? null : text;
    }

    private static int size(@Nullable String text) {
        return text == null ? 0 : JSON.writeValueAsBytes(text).length;
    }
}
