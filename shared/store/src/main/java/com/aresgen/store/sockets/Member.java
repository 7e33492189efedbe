package com.aresgen.store.sockets;

import java.util.Optional;

/**
 * A socket in the room of a document.
 *
 * @param socket the connection's id
 * @param client the name of its editor
 * @param token the id of the edit token that it came with
 * @param cursor as it was sent last; empty if that is too long ago
 */
public record Member(String socket, String client, String token, Optional<Cursor> cursor) {}
