package com.aresgen.local.gateway;

import io.helidon.http.HttpPrologue;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The target of a request. One in absolute form is served like the path in it, and its authority replaces the Host
 * header (RFC 9112, section 3.2.2).
 *
 * @param path still encoded
 * @param authority host and port, if the target names them
 */
record RequestTarget(String path, Optional<String> authority) {
    private static final Pattern ABSOLUTE = Pattern.compile("(?i:https?)://(?<authority>[^/@]+)(?<path>/.*)?");

    /** Empty if the target has none of the forms that a gateway serves, or a fragment. */
    static Optional<RequestTarget> of(HttpPrologue prologue) {
        var raw = prologue.uriPath().rawPath();
        if (prologue.fragment().hasValue()) {
            return Optional.empty();
        }
        if (raw.startsWith("/") || raw.equals("*")) {
            return Optional.of(new RequestTarget(raw, Optional.empty()));
        }
        var absolute = ABSOLUTE.matcher(raw);
        return absolute.matches()
                ? Optional.of(new RequestTarget(
                        Optional.ofNullable(absolute.group("path")).orElse("/"),
                        Optional.of(absolute.group("authority"))))
                : Optional.empty();
    }
}
