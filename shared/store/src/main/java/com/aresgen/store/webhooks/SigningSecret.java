package com.aresgen.store.webhooks;

import java.security.SecureRandom;
import java.util.Base64;

/**
 * The secret that an endpoint and we share: {@code whsec_} and 32 random bytes in Base64, as Standard Webhooks has it
 * (github.com/standard-webhooks/standard-webhooks). It must be readable to sign with, so it is stored as it is, in a
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

    /** The key itself. */
    public byte[] bytes() {
        return Base64.getDecoder().decode(text.substring(PREFIX.length()));
    }

    /** Not the secret: it would end in a log some day. */
    @Override
    public String toString() {
        return PREFIX + "…";
    }
}
