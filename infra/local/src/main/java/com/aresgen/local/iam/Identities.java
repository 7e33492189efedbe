package com.aresgen.local.iam;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The function of each access key. Static, because the SDK creates {@link AccessCheck} itself and passes it only
 * requests; each key is issued once in a JVM, which keeps several local APIs apart, even on one engine.
 */
public final class Identities {
    private static final Map<String, Identity> KNOWN = new ConcurrentHashMap<>();
    private static final Pattern ACCESS_KEY_ID = Pattern.compile("Credential=([^/]+)/");
    private static final AtomicLong GIVEN_OUT = new AtomicLong();

    private Identities() {}

    /** Letters and digits only, which every emulator accepts. */
    static String newAccessKeyId(String function) {
        return function.replaceAll("[^A-Za-z0-9]", "") + GIVEN_OUT.incrementAndGet();
    }

    public static void add(Identity identity) {
        KNOWN.put(identity.accessKeyId(), identity);
    }

    public static void remove(Identity identity) {
        KNOWN.remove(identity.accessKeyId());
    }

    /** The function that signed a request with this Authorization header; empty if no function did. */
    public static Optional<Identity> signer(String authorization) {
        return Optional.of(ACCESS_KEY_ID.matcher(authorization))
                .filter(Matcher::find)
                .map(matcher -> KNOWN.get(matcher.group(1)));
    }
}
