package com.aresgen.local.gateway;

import io.helidon.common.buffers.DataReader;
import io.helidon.common.buffers.DataWriter;
import io.helidon.common.socket.HelidonSocket;
import io.helidon.common.socket.PeerInfo;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.ListenerContext;
import io.helidon.webserver.ProxyProtocolData;
import io.helidon.webserver.Router;
import java.util.Optional;
import java.util.concurrent.ExecutorService;

/** A caller's connection, read by our {@link RequestReader}. */
record CallerConnection(ConnectionContext accepted, DataReader dataReader) implements ConnectionContext {
    static CallerConnection of(ConnectionContext accepted) {
        var bytes = accepted.dataReader();
        return new CallerConnection(
                accepted,
                new RequestReader(new VersionUpgrade(() -> bytes.readBuffer().readBytes())));
    }

    @Override
    public ListenerContext listenerContext() {
        return accepted.listenerContext();
    }

    @Override
    public ExecutorService executor() {
        return accepted.executor();
    }

    @Override
    public DataWriter dataWriter() {
        return accepted.dataWriter();
    }

    @Override
    public Router router() {
        return accepted.router();
    }

    @Override
    public Optional<ProxyProtocolData> proxyProtocolData() {
        return accepted.proxyProtocolData();
    }

    @Override
    public HelidonSocket serverSocket() {
        return accepted.serverSocket();
    }

    @Override
    public PeerInfo remotePeer() {
        return accepted.remotePeer();
    }

    @Override
    public PeerInfo localPeer() {
        return accepted.localPeer();
    }

    @Override
    public boolean isSecure() {
        return accepted.isSecure();
    }

    @Override
    public String socketId() {
        return accepted.socketId();
    }

    @Override
    public String childSocketId() {
        return accepted.childSocketId();
    }
}
