package com.aresgen.egress;

import java.util.Optional;
import java.util.regex.Pattern;

/** Checks the host of a URL: it must be a domain name, and no text that some resolver reads as an address. */
final class HostName {
    private static final int LONGEST = 253;
    private static final String LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
    private static final Pattern NAME = Pattern.compile("(?:" + LABEL + "\\.)+" + LABEL);

    /**
     * The end of every notation that resolvers read as an IPv4 address, in decimal, octal or hexadecimal, whole or
     * short: the URL standard's "ends in a number" (url.spec.whatwg.org). No top-level domain looks like that.
     */
    private static final Pattern ENDS_IN_NUMBER = Pattern.compile("(?:.*\\.)?(?:\\d+|0x[0-9a-f]*)\\.?");

    private HostName() {}

    /** @param host in lower case */
    static Optional<EgressRefusal> refusal(String host) {
        if (host.startsWith("[") || ENDS_IN_NUMBER.matcher(host).matches()) {
            return Optional.of(EgressRefusal.ADDRESS);
        }
        return host.length() <= LONGEST && NAME.matcher(host).matches()
                ? Optional.empty()
                : Optional.of(EgressRefusal.NAME);
    }
}
