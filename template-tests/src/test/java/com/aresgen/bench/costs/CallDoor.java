package com.aresgen.bench.costs;

import com.aresgen.bench.units.Consumption;
import com.aresgen.bench.units.CountedFunction;
import com.aresgen.faults.StoreCalls;
import com.aresgen.http.json.Json;
import com.aresgen.http.values.BearerKey;
import com.aresgen.lambda.edge.CallContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes calls of one kind at the door of its function. */
record CallDoor(KindOfCall kind, CountedFunction function, BearerKey key, String thread, CallLog log) {
    private static final Duration TIME = Duration.ofMinutes(5);
    /** Colon, blank, carriage return and line feed. */
    private static final int AROUND_A_HEADER = 4;

    MeasuredCall call() throws IOException {
        var event = Json.MAPPER.writeValueAsBytes(event());
        var out = new ByteArrayOutputStream();
        var consumption = Consumption.ofAll();
        log.take();
        var watch = Stopwatch.start();
        StoreCalls.<Object, IOException>watchedBy(consumption, () -> {
            function.handler().handleRequest(new ByteArrayInputStream(event), out, new CallContext(TIME));
            return out;
        });
        var times = watch.times();
        var response = Json.MAPPER.readTree(out.toByteArray());
        return new MeasuredCall(response.path("statusCode").intValue(), consumption, log.take(), sent(response), times);
    }

    private JsonNode event() {
        var event = (ObjectNode) function.deployed().event();
        var headers = (ObjectNode) event.path("multiValueHeaders");
        headers.remove("Authorization");
        headers.remove("Idempotency-Key");
        if (kind.authenticated) {
            headers.putArray("Authorization").add("Bearer " + key.text());
        }
        if (kind.idempotent) {
            headers.putArray("Idempotency-Key").add(UUID.randomUUID().toString());
        }
        if (event.path("pathParameters").isObject()) {
            event.putObject("pathParameters").put("id", thread);
            ((ObjectNode) event.path("requestContext")).put("path", "/v1/chat/threads/" + thread);
        }
        if (event.path("body").isString()) {
            event.put("body", kind.body(event.path("body").stringValue()));
        }
        return event;
    }

    private static int sent(JsonNode response) {
        var bytes = utf8(response.path("body").stringValue(""));
        for (var header : response.path("multiValueHeaders").properties()) {
            for (var value : header.getValue()) {
                bytes += utf8(header.getKey()) + utf8(value.asString()) + AROUND_A_HEADER;
            }
        }
        return bytes;
    }

    private static int utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
