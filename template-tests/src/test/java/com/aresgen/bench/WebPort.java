package com.aresgen.bench;

import com.aresgen.local.gateway.FrontDoor;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The port of a web function: polled until the function listens, then called, as the Lambda Web Adapter does. */
record WebPort(int port, String request) implements Entrance {
    private static final int PAUSE_MILLIS = 2;

    static WebPort free(String request) {
        return new WebPort(FrontDoor.freePort(0, "--port"), request);
    }

    @Override
    public Map<String, String> environment() {
        return Map.of();
    }

    @Override
    public String firstAnswer() throws IOException, InterruptedException {
        while (true) {
            try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
                return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            } catch (ConnectException _) {
                Thread.sleep(PAUSE_MILLIS);
            }
        }
    }

    @Override
    public void close() {}
}
