package com.aresgen.infra.resources;

import com.aresgen.infra.StackRegion;

/** The open connections of the WebSocket API, whose ids API Gateway chooses. Functions of the stack of documents use it. */
public enum ConnectionAccess implements Resource {
    /** To send a frame. */
    FRAMES("SocketFrames", "POST"),
    /** To close a connection. */
    CLOSES("SocketCloses", "DELETE");

    private final String id;
    private final String method;

    ConnectionAccess(String id, String method) {
        this.id = id;
        this.method = method;
    }

    @Override
    public String id() {
        return id;
    }

    /** The URL below which API Gateway takes calls about connections; it is never one of a custom domain. */
    @Override
    public String in(StackRegion region) {
        return "https://" + SocketApi.address(SocketApi.reference(), region);
    }

    @Override
    public String arn(StackRegion region) {
        return region.arn(
                "execute-api", SocketApi.reference() + "/" + SocketApi.STAGE + "/" + method + "/@connections/*");
    }

    @Override
    public String variable() {
        return "SOCKETS_ENDPOINT";
    }
}
