package com.aresgen.http.values;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * A bearer key: {@code ares_<region>_<key id, 16 base62>_<secret, 43 base62><crc32, 6 base62>}; an edit token begins
 * with {@code aret}, the embed key of a chatbot with {@code pk}. By the checksum, malformed keys are refused without a store call, and secret scanners recognise a
 * leaked key.
 *
 * @param keyId {@code key_…}; of an edit token {@code tok_…}, of an embed key {@code emb_…}
 */
public record BearerKey(Region region, String keyId, String secret) {
    private static final int ID = 16;
    private static final int SECRET = 43;
    private static final int CHECK = 6;

    /** What the key is for, and how its text and its id begin. */
    private enum Use {
        KEY("ares", "key_"),
        EDIT_TOKEN("aret", "tok_"),
        EMBED_KEY("pk", "emb_");

        private final String mark;
        private final String prefix;

        Use(String mark, String prefix) {
            this.mark = mark;
            this.prefix = prefix;
        }

        static Optional<Use> marked(String mark) {
            return Stream.of(values()).filter(use -> use.mark.equals(mark)).findFirst();
        }

        static Use ofId(String id) {
            return Stream.of(values())
                    .filter(use -> id.startsWith(use.prefix))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("No key has the id " + id));
        }

        boolean isId(String text) {
            return text.length() == prefix.length() + ID
                    && text.startsWith(prefix)
                    && Base62.matches(text.substring(prefix.length()));
        }

        BearerKey create(Region region) {
            return new BearerKey(region, prefix + Base62.random(ID), Base62.random(SECRET));
        }
    }

    public static BearerKey create(Region region) {
        return Use.KEY.create(region);
    }

    public static BearerKey createEditToken(Region region) {
        return Use.EDIT_TOKEN.create(region);
    }

    /** The key by which the pages of a chatbot's owner call the API for their visitors. */
    public static BearerKey createEmbedKey(Region region) {
        return Use.EMBED_KEY.create(region);
    }

    /** Whether a text could be the id of a key. */
    public static boolean isKeyId(String text) {
        return Use.KEY.isId(text);
    }

    /** Whether it is the id of an embed key. */
    public static boolean isEmbedKeyId(String text) {
        return Use.EMBED_KEY.isId(text);
    }

    /** Whether a text could be the id of an edit token. */
    public static boolean isEditTokenId(String text) {
        return Use.EDIT_TOKEN.isId(text);
    }

    /** Empty if the text is not a key of ours, down to the checksum. */
    public static Optional<BearerKey> parse(String text) {
        var parts = text.split("_", -1);
        if (parts.length != 4
                || parts[2].length() != ID
                || parts[3].length() != SECRET + CHECK
                || !Base62.matches(parts[2] + parts[3])) {
            return Optional.empty();
        }
        return Use.marked(parts[0])
                .flatMap(use -> Region.of(parts[1])
                        .map(region -> new BearerKey(region, use.prefix + parts[2], parts[3].substring(0, SECRET))))
                .filter(token -> token.text().equals(text));
    }

    /** The key as its owner sends it. */
    public String text() {
        var use = Use.ofId(keyId);
        var body = use.mark + "_" + region.wire() + "_" + keyId.substring(use.prefix.length()) + "_" + secret;
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
