package com.aresgen.documents.live;

import com.aresgen.documents.live.room.Room;
import com.aresgen.lambda.work.SocketEvent;
import com.aresgen.lambda.work.SocketFunction;
import com.aresgen.store.sockets.SocketStore;
import jakarta.inject.Inject;

/** Forgets a socket that is closed, and tells the others. API Gateway promises no such event. */
public final class Disconnect implements SocketFunction.Work {
    private final SocketStore store;
    private final Room room;

    @Inject
    public Disconnect(SocketStore store, Room room) {
        this.store = store;
        this.room = room;
    }

    @Override
    public void handle(SocketEvent event) {
        room.closed(event.connection());
    }

    @Override
    public void rehearse(SocketEvent event) {
        var _ = store.closed(event.connection());
    }
}
