package com.aresgen.local.sockets;

import com.aresgen.local.sockets.options.SocketLimits;
import io.helidon.websocket.WsSession;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** What a client still has to be sent: a bounded number of bytes, so that one that does not read holds up no other. */
final class Outbox {
    private final SocketLimits limits;
    private final BlockingQueue<Item> ready = new LinkedBlockingQueue<>();
    private int bytes;
    private int delayed;
    private Optional<Item> end = Optional.empty();

    private sealed interface Item {
        record Stop() implements Item {}

        record Message(String text, int bytes) implements Item {}

        record Close(int code, String reason) implements Item {}
    }

    Outbox(SocketLimits limits) {
        this.limits = limits;
    }

    /** Takes a message that follows after a delay of the {@code clock}; false if the client has left too much unread. */
    synchronized boolean accept(String text, SocketClock clock) {
        var message = new Item.Message(text, text.getBytes(StandardCharsets.UTF_8).length);
        if (bytes + message.bytes() > limits.bufferBytes()) {
            return false;
        }
        bytes += message.bytes();
        delayed++;
        clock.shuffled(() -> release(message));
        return true;
    }

    /** Sends the close frame after all accepted messages. */
    synchronized void close(int code, String reason) {
        end = Optional.of(new Item.Close(code, reason));
        if (delayed == 0) {
            end.ifPresent(ready::add);
        }
    }

    /** Ends the writing without a close frame. */
    void stop() {
        ready.add(new Item.Stop());
    }

    /** Writes until the close frame is sent; a client that does not read blocks this, and only this. */
    void write(WsSession session) throws InterruptedException {
        while (true) {
            switch (ready.take()) {
                case Item.Message(var text, var length) -> {
                    send(session, text);
                    sent(length);
                }
                case Item.Close(var code, var reason) -> {
                    session.close(code, reason);
                    return;
                }
                case Item.Stop() -> {
                    return;
                }
            }
        }
    }

    private synchronized void release(Item.Message message) {
        ready.add(message);
        delayed--;
        if (delayed == 0) {
            end.ifPresent(ready::add);
        }
    }

    private synchronized void sent(int length) {
        bytes -= length;
    }

    /** In frames of the allowed length, as API Gateway does; a character of Java is at most three bytes. */
    private void send(WsSession session, String text) {
        var most = limits.frameBytes() / 3;
        var start = 0;
        while (text.length() - start > most) {
            var end = Character.isHighSurrogate(text.charAt(start + most - 1)) ? start + most - 1 : start + most;
            session.send(text.substring(start, end), false);
            start = end;
        }
        session.send(text.substring(start), true);
    }
}
