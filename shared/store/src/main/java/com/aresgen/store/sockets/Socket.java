package com.aresgen.store.sockets;

import java.time.Instant;
import java.util.Optional;

/**
 * An open connection of the WebSocket API.
 *
 * @param id the connection's id
 * @param origin of the page that opened it; empty: no browser did
 * @param seat what it holds since its hello
 */
public record Socket(String id, Optional<String> origin, Instant openedAt, Optional<Seat> seat) {}
