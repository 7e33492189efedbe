package com.aresgen.bench.live;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.aresgen.bench.costs.Stopwatch;
import com.aresgen.bench.units.Consumption;
import com.aresgen.faults.StoreCalls;
import com.aresgen.http.json.Json;
import com.aresgen.lambda.edge.CallContext;
import com.aresgen.local.functions.LocalFunction;
import com.aresgen.templates.DeployedFunction;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Hands frames to the function on this thread, as API Gateway does for an open socket. */
record FrameDoor(RequestStreamHandler function) {
    static final String FUNCTION = "Message";
    private static final Duration TIME = Duration.ofMinutes(5);

    static FrameDoor of(LocalFunction function) {
        return new FrameDoor((RequestStreamHandler) function.handler());
    }

    /** One frame. The processor time is that of this thread, which sends the answer, but not what others are told. */
    record MeasuredFrame(Consumption consumption, Stopwatch.Times times) {}

    MeasuredFrame call(String connection, JsonNode message) throws IOException {
        var event = (ObjectNode) DeployedFunction.named(FUNCTION).event();
        ((ObjectNode) event.path("requestContext")).put("connectionId", connection);
        event.put("body", message.toString());
        var bytes = Json.MAPPER.writeValueAsBytes(event);
        var consumption = Consumption.ofAll();
        var watch = Stopwatch.start();
        StoreCalls.<Object, IOException>watchedBy(consumption, () -> {
            function.handleRequest(new ByteArrayInputStream(bytes), new ByteArrayOutputStream(), new CallContext(TIME));
            return bytes;
        });
        return new MeasuredFrame(consumption, watch.times());
    }
}
