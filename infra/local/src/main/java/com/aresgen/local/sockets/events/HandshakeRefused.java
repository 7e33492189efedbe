package com.aresgen.local.sockets.events;

/** The answer to a handshake that opens no socket. */
public final class HandshakeRefused extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int status;
    private final String body;

    public HandshakeRefused(int status, String body) {
        super(body, null, false, false);
        this.status = status;
        this.body = body;
    }

    public int status() {
        return status;
    }

    public String body() {
        return body;
    }
}
