package com.aresgen.egress.receiver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;

/**
 * A port at which nobody listens, so that the system refuses each connection. A socket stays bound to it, so that no
 * other program can take it. A closed server is no substitute: the system may accept one more connection before the
 * accepting thread ends, and after that another program can take the port.
 */
public final class ClosedPort implements AutoCloseable {
    private final Socket bound = new Socket();

    public ClosedPort() {
        try {
            bound.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String url(String path) {
        return "http://127.0.0.1:" + bound.getLocalPort() + path;
    }

    @Override
    public void close() throws IOException {
        bound.close();
    }
}
