package com.aresgen.egress;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A URL to which requests may be sent, as far as the URL alone shows: its name is resolved, and the addresses are
 * checked, for every request.
 *
 * @param secure whether over TLS; without it only on this machine
 * @param target path and query, as the request line has them
 */
public record Destination(String host, int port, boolean secure, String target) {
    static final int LONGEST = 2_048;
    private static final int HTTPS = 443;
    private static final int HTTP = 80;
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    /** The result of reading a URL. */
    public sealed interface Reading {
        record Valid(Destination destination) implements Reading {}

        record Refused(EgressRefusal reason) implements Reading {}
    }

    public static Reading read(String url, EgressPolicy reach) {
        if (url.length() > LONGEST) {
            return new Reading.Refused(EgressRefusal.TOO_LONG);
        }
        try {
            // Other letters in path and query are sent as percent-encoded UTF-8.
            return read(new URI(new URI(url).toASCIIString()), reach);
        } catch (URISyntaxException _) {
            return new Reading.Refused(EgressRefusal.NOT_A_URL);
        }
    }

    private static Reading read(URI uri, EgressPolicy reach) {
        var authority = uri.getRawAuthority();
        if (uri.getScheme() == null || authority == null) {
            return new Reading.Refused(EgressRefusal.NOT_A_URL);
        }
        var secure = uri.getScheme().equalsIgnoreCase("https");
        var local = reach == EgressPolicy.INTERNET_AND_LOOPBACK && LOOPBACK.contains(host(authority));
        if (!secure && !(local && uri.getScheme().equalsIgnoreCase("http"))) {
            return new Reading.Refused(EgressRefusal.NOT_HTTPS);
        }
        return refusal(uri, authority, local)
                .<Reading>map(Reading.Refused::new)
                .orElseGet(() -> new Reading.Valid(of(uri, secure)));
    }

    private static Optional<EgressRefusal> refusal(URI uri, String authority, boolean local) {
        if (authority.contains("@")) {
            return Optional.of(EgressRefusal.CREDENTIALS);
        }
        if (uri.getRawFragment() != null) {
            return Optional.of(EgressRefusal.FRAGMENT);
        }
        if (local) {
            return uri.getHost() == null || uri.getPort() > 65_535
                    ? Optional.of(EgressRefusal.NOT_A_URL)
                    : Optional.empty();
        }
        var name = HostName.refusal(host(authority));
        if (name.isPresent()) {
            return name;
        }
        if (uri.getHost() == null) {
            return Optional.of(EgressRefusal.NOT_A_URL);
        }
        return uri.getPort() == -1 || uri.getPort() == HTTPS ? Optional.empty() : Optional.of(EgressRefusal.PORT);
    }

    private static Destination of(URI uri, boolean secure) {
        var port = uri.getPort() == -1 ? (secure ? HTTPS : HTTP) : uri.getPort();
        var path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        var query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        return new Destination(host(uri.getRawAuthority()), port, secure, path + query);
    }

    /** The host, also where {@link URI} finds none, so that the refusal can name the fault. */
    private static String host(String authority) {
        return authority.replaceFirst(":[^:\\]]*$", "").toLowerCase(Locale.ROOT);
    }

    /** The value of the header field Host. */
    String authority() {
        return port == (secure ? HTTPS : HTTP) ? host : host + ":" + port;
    }
}
