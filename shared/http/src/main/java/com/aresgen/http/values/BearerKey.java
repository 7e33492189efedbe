package com.aresgen.http.values;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * A bearer key: {@code ares_<region>_<key id, 16 base62>_<secret, 43 base62><crc32, 6 base62>}. By the checksum,
 * malformed keys are refused without a store call, and secret scanners recognise a leaked key.
 */
public record BearerKey(Region region, String keyId, String secret) {
    private static final int ID = 16;
    private static final int SECRET = 43;
    private static final int CHECK = 6;

    public static BearerKey create(Region region) {
        return new BearerKey(region, "key_" + Base62.random(ID), Base62.random(SECRET));
    }

    /** Whether a text could be the id of a key. */
    public static boolean isKeyId(String text) {
        return text.length() == "key_".length() + ID
                && text.startsWith("key_")
                && Base62.matches(text.substring("key_".length()));
    }

    /** Empty if the text is not a key of ours, down to the checksum. */
    public static Optional<BearerKey> parse(String text) {
        var parts = text.split("_", -1);
        if (parts.length != 4
                || !parts[0].equals("ares")
                || parts[2].length() != ID
                || parts[3].length() != SECRET + CHECK
                || !Base62.matches(parts[2] + parts[3])) {
            return Optional.empty();
        }
        return Region.of(parts[1])
                .map(region -> new BearerKey(region, "key_" + parts[2], parts[3].substring(0, SECRET)))
                .filter(token -> token.text().equals(text));
    }

    /** The key as its owner sends it. */
    public String text() {
        var body = "ares_" + region.wire() + "_" + keyId.substring("key_".length()) + "_" + secret;
        var crc = new CRC32();
        crc.update(body.getBytes(StandardCharsets.US_ASCII));
        return body + Base62.encode(BigInteger.valueOf(crc.getValue()), CHECK);
    }

    /** The only stored form of a secret. 43 random base62 characters need no salt and no slow hash. */
    public byte[] secretHash() {
        return Sha256.of(secret);
    }

    /** The id alone, so that no log has the secret. */
    @Override
    public String toString() {
        return keyId;
    }
}
