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
        var reply = gateway.refuse(refusal(request, eventType, defaultStatus), incoming);
        reply.headers().forEach(header -> headers.set(HeaderNames.create(header.name()), header.value()));
        return TransportResponse.builder()
                .status(Status.create(reply.status()))
                .headers(headers)
                .entity(reply.text())
                .keepAlive(false)
                .build();
    }

    /** An error without a method is one of Helidon's parser, which throws many kinds of exceptions for bad requests. */
    private static GatewayError refusal(TransportRequest request, EventType eventType, Status status) {
        if (status.code() == Status.REQUEST_ENTITY_TOO_LARGE_413.code()) {
            return GatewayError.TOO_LARGE;
        }
        return eventType == EventType.INTERNAL_ERROR && !request.method().isEmpty()
                ? GatewayError.FUNCTION_FAILED
                : GatewayError.MALFORMED;
    }
}
