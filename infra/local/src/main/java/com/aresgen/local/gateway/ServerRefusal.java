package com.aresgen.local.gateway;

import io.helidon.http.DirectHandler;
import io.helidon.http.HeaderNames;
import io.helidon.http.ServerResponseHeaders;
import io.helidon.http.Status;
import java.util.List;

/** Answers Helidon's own refusals, such as of a malformed request line, with the template's gateway responses. */
record ServerRefusal(LocalGateway gateway) implements DirectHandler {
    @Override
    public TransportResponse handle(
            TransportRequest request,
            EventType eventType,
            Status defaultStatus,
            ServerResponseHeaders headers,
            String message) {
        var incoming = IncomingRequest.of(request.method(), request.path(), "", List.of(), "", "127.0.0.1");
        var reply = gateway.refuse(refusal(eventType), incoming);
        reply.headers().forEach(header -> headers.set(HeaderNames.create(header.name()), header.value()));
        return TransportResponse.builder()
                .status(Status.create(reply.status()))
                .headers(headers)
                .entity(reply.text())
                .keepAlive(false)
                .build();
    }

    private static GatewayError refusal(EventType eventType) {
        return switch (eventType) {
            case PAYLOAD_TOO_LARGE -> GatewayError.TOO_LARGE;
            case INTERNAL_ERROR -> GatewayError.FUNCTION_FAILED;
            default -> GatewayError.MALFORMED;
        };
    }
}
