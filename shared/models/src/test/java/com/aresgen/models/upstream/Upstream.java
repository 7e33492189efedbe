package com.aresgen.models.upstream;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A model server that plays scripts, the first for the first request; the last one for all that follow. */
public final class Upstream implements AutoCloseable {
    private static final Duration STEP = Duration.ofMillis(5);

    private final ServerSocket door;
    private final Queue<ServerScript> scripts;
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final AtomicInteger open = new AtomicInteger();

    private Upstream(ServerSocket door, List<ServerScript> scripts) {
        this.door = door;
        this.scripts = new ConcurrentLinkedQueue<>(scripts);
    }

    public static Upstream playing(ServerScript... scripts) {
        try {
            var upstream = new Upstream(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), List.of(scripts));
            Thread.ofVirtual().start(upstream::accept);
            return upstream;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Replaces the scripts, and forgets the requests so far. */
    public void play(ServerScript... next) {
        scripts.clear();
        scripts.addAll(List.of(next));
        asked.clear();
    }

    /** The value for LLM_BASE_URL. */
    public String baseUrl() {
        return address() + "/v1";
    }

    /** The value for AWS_ENDPOINT_URL_BEDROCK_RUNTIME. */
    public String address() {
        return "http://localhost:" + door.getLocalPort();
    }

    /** The requests so far, in the order of their arrival. */
    public List<Asked> asked() {
        return List.copyOf(asked);
    }

    /** Whether all connections are closed within that time; a hanging script ends when the caller closes. */
    public boolean isLeftWithin(Duration time) throws InterruptedException {
        for (var left = time; open.get() > 0 && left.isPositive(); left = left.minus(STEP)) {
            Thread.sleep(STEP);
        }
        return open.get() == 0;
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept() {
        while (true) {
            try {
                var socket = door.accept();
                open.incrementAndGet();
                Thread.ofVirtual().start(() -> serve(socket));
            } catch (IOException _) {
                // The door is closed.
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            asked.add(Asked.read(socket.getInputStream()));
            var script = scripts.size() > 1 ? scripts.poll() : scripts.peek();
            if (script != null) {
                script.play(socket);
            }
        } catch (IOException _) {
            // The caller has closed the connection, as many tests expect.
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            open.decrementAndGet();
        }
    }
}
