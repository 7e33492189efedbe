package com.aresgen.local.gateway;

import io.helidon.common.buffers.BufferData;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.http1.Http1Config;
import io.helidon.webserver.http1.Http1ConnectionSelector;
import io.helidon.webserver.spi.ServerConnection;
import io.helidon.webserver.spi.ServerConnectionSelector;
import java.util.Set;

/**
 * Takes every connection for HTTP/1.1, whatever its first bytes: malformed ones must get a problem document too, and
 * Helidon would close the connection.
 */
record AnyProtocol(ServerConnectionSelector http) implements ServerConnectionSelector {
    static AnyProtocol with(Http1Config config) {
        return new AnyProtocol(Http1ConnectionSelector.builder().config(config).build());
    }

    @Override
    public int bytesToIdentifyConnection() {
        return 0;
    }

    @Override
    public Support supports(BufferData data) {
        return Support.SUPPORTED;
    }

    @Override
    public Set<String> supportedApplicationProtocols() {
        return http.supportedApplicationProtocols();
    }

    @Override
    public ServerConnection connection(ConnectionContext context) {
        return http.connection(CallerConnection.of(context));
    }
}
