package com.aresgen.documents.tokens;

import com.aresgen.http.values.BearerKey;
import com.aresgen.http.values.Permission;
import com.aresgen.store.keys.EditTokenDetails;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * A new edit token, with its secret, which is shown once.
 *
 * @param url where the document is edited live: a socket whose first message shows the token
 */
public record EditTokenView(String id, String token, Instant expiresAt, String url, List<String> permissions) {
    static EditTokenView of(EditTokenDetails details, BearerKey key, LiveUrl live) {
        return new EditTokenView(
                details.id(),
                key.text(),
                details.expiresAt(),
                live.url(),
                Stream.of(Permission.values())
                        .filter(details.permission()::covers)
                        .map(Permission::wire)
                        .toList());
    }
}
