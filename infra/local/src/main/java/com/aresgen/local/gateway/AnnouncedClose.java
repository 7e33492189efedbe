package com.aresgen.local.gateway;

import io.helidon.http.HeaderValues;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;

/**
 * Closes the connection as soon as the last byte of an answer with {@code Connection: close} is written. Helidon only
 * announces it, and then waits for the caller to close the connection.
 */
record AnnouncedClose() implements Filter {
    @Override
    public void filter(FilterChain chain, RoutingRequest request, RoutingResponse response) {
        response.whenSent(() -> {
            if (response.headers().containsToken(HeaderValues.CONNECTION_CLOSE)) {
                throw new CloseConnectionException("The last answer of this connection is sent");
            }
        });
        chain.proceed();
    }
}
