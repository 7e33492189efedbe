package com.aresgen.local.iam;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Who signs with which access key at which engine. Static, because the SDK makes {@link AccessCheck} itself and hands
 * it nothing but requests; the engine's port in the key keeps several local APIs in one JVM apart.
 */
public final class Identities {
    private static final Map<String, Identity> KNOWN = new ConcurrentHashMap<>();

    private Identities() {}

    public static void add(Identity identity) {
        KNOWN.put(key(identity), identity);
    }

    public static void remove(Identity identity) {
        KNOWN.remove(key(identity));
    }

    static Optional<Identity> find(int port, String accessKeyId) {
        return Optional.ofNullable(KNOWN.get(port + "/" + accessKeyId));
    }

    private static String key(Identity identity) {
        return identity.engine().getPort() + "/" + identity.accessKeyId();
    }
}
