package com.aresgen.local.gateway;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A request as it came in: path and query still encoded, headers in their order and spelling. */
record IncomingRequest(
        String requestId,
        String method,
        String path,
        String query,
        List<Header> headers,
        String body,
        String sourceIp) {
    static IncomingRequest of(
            String method, String path, String query, List<Header> headers, String body, String sourceIp) {
        return new IncomingRequest(UUID.randomUUID().toString(), method, path, query, headers, body, sourceIp);
    }

    Optional<String> header(String name) {
        return headers.stream()
                .filter(header -> header.is(name))
                .map(Header::value)
                .findFirst();
    }
}
