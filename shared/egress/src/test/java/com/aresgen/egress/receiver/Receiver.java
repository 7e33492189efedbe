package com.aresgen.egress.receiver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ServerSocketFactory;

/** Listens on this machine, records requests, and answers by its script. */
public final class Receiver implements AutoCloseable {
    private final ServerSocket server;
    private final List<ReceivedRequest> heard = new CopyOnWriteArrayList<>();
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private final AtomicInteger connections = new AtomicInteger();
    private volatile ReceiverScript script;

    private Receiver(ServerSocket server, ReceiverScript script) {
        this.server = server;
        this.script = script;
        Thread.ofVirtual().start(this::listen);
    }

    public static Receiver start(ReceiverScript script) {
        return start(ServerSocketFactory.getDefault(), script);
    }

    public static Receiver start(ServerSocketFactory sockets, ReceiverScript script) {
        try {
            return new Receiver(sockets.createServerSocket(0, 50, InetAddress.ofLiteral("127.0.0.1")), script);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return server.getLocalPort();
    }

    public String url(String path) {
        return "http://127.0.0.1:" + port() + path;
    }

    /** Sets the script for the next requests. */
    public void script(ReceiverScript next) {
        script = next;
    }

    /** Every request that was received whole, in order. */
    public List<ReceivedRequest> received() {
        return List.copyOf(heard);
    }

    /** The number of connections accepted, with a request or without. */
    public int connections() {
        return connections.get();
    }

    /** The number of connections that neither side has closed. */
    public long stillOpen() {
        return open.stream().filter(socket -> !socket.isClosed()).count();
    }

    private void listen() {
        while (!server.isClosed()) {
            try {
                var socket = server.accept();
                connections.incrementAndGet();
                open.add(socket);
                Thread.ofVirtual().start(() -> serve(socket));
            } catch (IOException _) {
                // Closed: the loop ends.
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            var request = ReceivedRequest.from(socket.getInputStream());
            if (request.isPresent()) {
                heard.add(request.get());
                script.answer(socket);
                socket.getOutputStream().flush();
            }
        } catch (IOException _) {
            // The client has disconnected, as it may.
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (var socket : open) {
            socket.close();
        }
    }
}
