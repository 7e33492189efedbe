package com.aresgen.connections;

import com.aresgen.suite.RunningApi;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Passes bytes on to the engine of the running API's tables, a connection for each that it accepts. */
final class TableRelay implements AutoCloseable {
    private final ServerSocket door;
    private final List<Socket> accepted = new CopyOnWriteArrayList<>();

    TableRelay() throws IOException {
        this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + door.getLocalPort());
    }

    /** The number of connections so far. */
    int connections() {
        return accepted.size();
    }

    /** Waits until the function has closed all its connections. */
    void awaitNoneOpen() throws InterruptedException {
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
        var tables = RunningApi.eu().local().tablesUrl();
        while (!door.isClosed()) {
            try {
                var caller = door.accept();
                accepted.add(caller);
                var engine = new Socket(tables.getHost(), tables.getPort());
                Thread.ofVirtual().start(() -> pump(caller, engine));
                Thread.ofVirtual().start(() -> pump(engine, caller));
            } catch (IOException _) {
                // Closed: the loop ends.
            }
        }
    }

    /** Until either side closes: then both are closed. */
    private static void pump(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException _) {
            // The other direction has closed both.
        }
    }
}
