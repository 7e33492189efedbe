package com.aresgen.lambda.connections;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A free port of the loopback address: serves each connection on a thread of its own, and counts them. */
public final class CountingPort implements AutoCloseable {
    private final ServerSocket door;
    private final Serving serving;
    private final List<Socket> accepted = new CopyOnWriteArrayList<>();

    /** Serves one connection; it is closed afterwards. */
    @FunctionalInterface
    public interface Serving {
        void serve(Socket caller) throws IOException;
    }

    private CountingPort(ServerSocket door, Serving serving) {
        this.door = door;
        this.serving = serving;
    }

    public static CountingPort open(Serving serving) {
        try {
            var port = new CountingPort(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), serving);
            Thread.ofVirtual().start(port::accept);
            return port;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + door.getLocalPort());
    }

    /** The number of connections so far. */
    public int connections() {
        return accepted.size();
    }

    /** Waits until no connection is open. */
    public void awaitNoneOpen() throws InterruptedException {
        while (!accepted.stream().allMatch(Socket::isClosed)) {
            Thread.sleep(1);
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        for (var socket : accepted) {
            socket.close();
        }
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                var socket = door.accept();
                accepted.add(socket);
                Thread.ofVirtual().start(() -> serve(socket));
            } catch (IOException _) {
                // Closed: the loop ends.
            }
        }
    }

    private void serve(Socket caller) {
        try (caller) {
            serving.serve(caller);
        } catch (IOException _) {
            // The caller has gone.
        }
    }
}
