package com.aresgen.http.values;

import java.util.Optional;

/** The Authorization header (RFC 6750, section 2.1). */
public final class Bearer {
    private Bearer() {}

    /** The text after {@code Bearer}, not yet checked. */
    public static Optional<String> credentials(Headers headers) {
        return headers.first("Authorization")
                .map(value -> value.strip().split(" +", 2))
                .filter(parts -> parts.length == 2 && parts[0].equalsIgnoreCase("Bearer"))
                .map(parts -> parts[1]);
    }

    public static Optional<BearerKey> token(Headers headers) {
        return credentials(headers).flatMap(BearerKey::parse);
    }
}
