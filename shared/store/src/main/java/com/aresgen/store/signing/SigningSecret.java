package com.aresgen.store.signing;

import java.security.SecureRandom;
import java.util.Base64;

/**
 * The secret that a receiver of requests and we share: {@code whsec_} and 32 random bytes in Base64, as Standard Webhooks defines it
 * (github.com/standard-webhooks/standard-webhooks). Signing needs the secret itself, so it is stored as it is, in a
 * table that DynamoDB encrypts at rest.
 */
public record SigningSecret(String text) {
    private static final String PREFIX = "whsec_";
    private static final int BYTES = 32;

    public static SigningSecret create() {
        var random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        return new SigningSecret(PREFIX + Base64.getEncoder().encodeToString(random));
    }

    /** The 32 bytes of the key. */
    public byte[] bytes() {
        return Base64.getDecoder().decode(text.substring(PREFIX.length()));
    }

    /** Hides the secret, which would otherwise end up in a log some day. */
    @Override
    public String toString() {
        return PREFIX + "…";
    }
}
