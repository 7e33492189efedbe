package com.aresgen.documents.live.client;

import java.net.URI;
import java.time.Duration;

/**
 * Where a typist finds its document.
 *
 * @param live of the WebSocket API
 * @param document its URL in the HTTP API
 * @param token an edit token
 * @param distance how long a message takes, in each direction
 * @param lost the share of messages, from 0 to 1, that the server cannot send
 */
public record Place(URI live, URI document, String token, Duration distance, double lost) {
    /** The id of the document. */
    public String id() {
        return document.getPath().substring(document.getPath().lastIndexOf('/') + 1);
    }

    /** The same document, whose messages to typists do not all arrive. */
    public Place losing(double share) {
        return new Place(live, document, token, distance, share);
    }

    /** The same document from farther away. */
    public Place from(Duration away) {
        return new Place(live, document, token, away, lost);
    }
}
