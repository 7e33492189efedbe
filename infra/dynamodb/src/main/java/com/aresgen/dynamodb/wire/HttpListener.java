package com.aresgen.dynamodb.wire;

import com.aresgen.dynamodb.engine.TableEngine;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.DefaultBHttpServerConnection;
import org.apache.hc.core5.http.impl.io.HttpService;
import org.apache.hc.core5.http.protocol.HttpCoreContext;
import org.apache.hc.core5.http.protocol.HttpProcessor;
import org.apache.hc.core5.http.protocol.HttpProcessorBuilder;
import org.apache.hc.core5.http.protocol.ResponseContent;
import org.apache.hc.core5.http.protocol.ResponseDate;
import org.apache.hc.core5.http.protocol.ResponseServer;
import org.apache.hc.core5.io.CloseMode;

/** Accepts connections on the loopback address, each served by a virtual thread until its client closes it. */
public final class HttpListener implements AutoCloseable {
    private static final int BACKLOG = 256;
    private static final Http1Config CONFIG =
            Http1Config.custom().setBufferSize(32 * 1024).build();

    /** Without ResponseConnControl, which would close the connection after each answer with status 400. */
    private static final HttpProcessor PROCESSOR = HttpProcessorBuilder.create()
            .addAll(new ResponseDate(), new ResponseServer("Server"), new ResponseContent())
            .build();

    private final ServerSocket socket;
    private final HttpService service;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Set<DefaultBHttpServerConnection> open = ConcurrentHashMap.newKeySet();

    private HttpListener(TableEngine engine, ServerSocket socket) {
        this.socket = socket;
        this.service = HttpService.builder()
                .withHttpProcessor(PROCESSOR)
                .withHttpServerRequestHandler(new RequestHandler(new Exchange(engine)))
                .withHttp1Config(CONFIG)
                .build();
    }

    /**
     * Starts to listen.
     *
     * @param port 0 for any free one
     */
    public static HttpListener start(TableEngine engine, int port) throws IOException {
        var listener = new HttpListener(engine, new ServerSocket(port, BACKLOG, InetAddress.getLoopbackAddress()));
        listener.threads.execute(listener::accept);
        return listener;
    }

    public int port() {
        return socket.getLocalPort();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                var accepted = socket.accept();
                threads.execute(() -> serve(accepted));
            } catch (IOException _) {
                // Closed, or the client has left before it was accepted.
                Thread.onSpinWait();
            }
        }
    }

    private void serve(Socket accepted) {
        var connection = new DefaultBHttpServerConnection("http", CONFIG);
        try (accepted) {
            accepted.setTcpNoDelay(true);
            connection.bind(accepted);
            open.add(connection);
            while (connection.isOpen() && !socket.isClosed()) {
                service.handleRequest(connection, HttpCoreContext.create());
            }
        } catch (IOException | HttpException _) {
            // The client has closed the connection, or what it sends is no HTTP: the connection ends either way.
            connection.close(CloseMode.IMMEDIATE);
        } finally {
            open.remove(connection);
        }
    }

    /** Ends all connections. A request in progress is carried out, and its answer is lost. */
    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException _) {
            // Nothing listens any more either way.
            Thread.onSpinWait();
        }
        open.forEach(connection -> connection.close(CloseMode.IMMEDIATE));
        threads.close();
    }
}
