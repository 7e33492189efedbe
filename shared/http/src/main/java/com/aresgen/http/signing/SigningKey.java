package com.aresgen.http.signing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A key that signs by HMAC-SHA256, of which 128 bits are kept (RFC 2104, section 5).
 *
 * @param name each signature carries it ({@code kid}), so that a verifier finds the key
 */
public record SigningKey(String name, SecretKeySpec key) {
    public static final int MAC_BYTES = 16;
    private static final String ALGORITHM = "HmacSHA256";

    static SigningKey of(String name, String secret) {
        return new SigningKey(name, new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
    }

    /** The 16 bytes that sign {@code content}, bound to {@code context}, which a verifier knows by itself. */
    public byte[] mac(String context, byte[] content) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(context.getBytes(StandardCharsets.UTF_8));
            return Arrays.copyOf(mac.doFinal(content), MAC_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, e);
        }
    }

    /** Hides the key, which would otherwise end up in a log some day. */
    @Override
    public String toString() {
        return "key " + name;
    }
}
