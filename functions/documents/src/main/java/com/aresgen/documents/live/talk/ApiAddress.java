package com.aresgen.documents.live.talk;

import java.net.URI;

/**
 * Where callers find the API.
 *
 * @param base its URL without the version, such as {@code https://eu.api.example.com}
 */
public record ApiAddress(String base) {
    String ofDocument(String id) {
        return base + "/v1/documents/" + id;
    }

    /** Whether a page comes from the API itself, as the editor does. */
    boolean isOrigin(String origin) {
        var uri = URI.create(base);
        return origin.equals(uri.getScheme() + "://" + uri.getAuthority());
    }
}
