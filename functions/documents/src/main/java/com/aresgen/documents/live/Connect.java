package com.aresgen.documents.live;

import com.aresgen.documents.live.room.SocketTimer;
import com.aresgen.lambda.work.SocketEvent;
import com.aresgen.lambda.work.SocketFunction;
import com.aresgen.store.sockets.Socket;
import com.aresgen.store.sockets.SocketStore;
import jakarta.inject.Inject;
import java.util.Optional;

/** Lets every socket in, for as long as a hello may take: its token comes in a message, since URLs are logged. */
public final class Connect implements SocketFunction.Work {
    private final SocketStore store;
    private final SocketTimer timer;

    @Inject
    public Connect(SocketStore store, SocketTimer timer) {
        this.store = store;
        this.timer = timer;
    }

    @Override
    public void handle(SocketEvent event) {
        var socket = socket(event);
        store.opened(socket);
        timer.start(socket);
    }

    @Override
    public void rehearse(SocketEvent event) {
        store.rehearse(socket(event));
    }

    private static Socket socket(SocketEvent event) {
        return new Socket(event.connection(), event.origin(), event.connectedAt(), Optional.empty());
    }
}
