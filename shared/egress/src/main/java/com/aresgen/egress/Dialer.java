package com.aresgen.egress;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/** Opens connections to addresses that were checked, and secures them for the name that has these addresses. */
record Dialer(SSLSocketFactory tls, Duration patience) {
    /** A connection to the first address that accepts it; if none does, the IOException of the last one. */
    Socket connect(List<InetAddress> addresses, int port) throws IOException {
        var refused = new IOException("The name has no address");
        for (var address : addresses) {
            var socket = new Socket();
            try {
                socket.connect(new InetSocketAddress(address, port), Math.toIntExact(patience.toMillis()));
                return socket;
            } catch (IOException e) {
                socket.close();
                refused = e;
            }
        }
        throw refused;
    }

    /** The name is sent (SNI), and the certificate must be valid for it (RFC 9110, section 4.3.4). */
    Socket secured(Socket socket, Destination to) throws IOException {
        var secured = (SSLSocket) tls.createSocket(socket, to.host(), to.port(), true);
        var parameters = secured.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        secured.setSSLParameters(parameters);
        secured.startHandshake();
        return secured;
    }
}
