package com.aresgen.documents.tokens;

import com.aresgen.http.values.BearerKey;
import com.aresgen.http.values.Permission;
import com.aresgen.store.keys.EditTokenDetails;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A new edit token, with its secret, which is shown once.
 *
 * @param url where the document is edited live; null: this deployment has no such endpoint
 */
public record EditTokenView(
        String id,
        String token,
        Instant expiresAt,
        @Nullable String url,
        List<String> permissions) {
    static EditTokenView of(EditTokenDetails details, BearerKey key) {
        return new EditTokenView(
                details.id(),
                key.text(),
                details.expiresAt(),
                null,
                Stream.of(Permission.values())
                        .filter(details.permission()::covers)
                        .map(Permission::wire)
                        .toList());
    }
}
