package com.aresgen.local.sockets.events;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2WebSocketEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2WebSocketResponse;
import com.aresgen.local.functions.InvocationResult;
import com.aresgen.local.functions.LocalFunction;
import java.time.Duration;
import java.util.OptionalInt;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A route with the function that it calls, of either kind of handler. */
public record SocketRoute(LocalFunction function, Duration patience) {
    private static final JsonMapper JSON = new JsonMapper();

    /** Calls the function and waits; empty when it failed, was too slow or answered without a status. */
    public OptionalInt call(JsonNode event) {
        if (function.handler() instanceof RequestStreamHandler) {
            return function.invoke(JSON.writeValueAsBytes(event), patience)
                            instanceof InvocationResult.Returned(var response)
                    ? status(response)
                    : OptionalInt.empty();
        }
        return function.call(
                        JSON.treeToValue(event, APIGatewayV2WebSocketEvent.class), APIGatewayV2WebSocketResponse.class)
                .map(response -> OptionalInt.of(response.getStatusCode()))
                .orElse(OptionalInt.empty());
    }

    private static OptionalInt status(byte[] response) {
        try {
            var status = JSON.readTree(response).path("statusCode");
            return status.isInt() ? OptionalInt.of(status.intValue()) : OptionalInt.empty();
        } catch (JacksonException _) {
            return OptionalInt.empty();
        }
    }
}
