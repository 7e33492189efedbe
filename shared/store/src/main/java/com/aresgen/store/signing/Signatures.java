package com.aresgen.store.signing;

import com.aresgen.http.Payload;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The header fields by which a receiver knows that a request is ours and how old it is, in two schemes under one key
 * (the bytes behind {@code whsec_}): Standard Webhooks, and one that needs nothing but an HMAC. During the grace
 * of a rotated secret there is a signature by each secret, the newest first.
 */
public final class Signatures {
    private static final String ALGORITHM = "HmacSHA256";

    private Signatures() {}

    public static SequencedMap<String, String> of(
            String id, Instant sentAt, Payload body, List<SigningSecret> secrets) {
        var timestamp = Long.toString(sentAt.getEpochSecond());
        var headers = new LinkedHashMap<String, String>();
        headers.put("webhook-id", id);
        headers.put("webhook-timestamp", timestamp);
        headers.put(
                "webhook-signature",
                secrets.stream()
                        .map(secret -> "v1,"
                                + Base64.getEncoder().encodeToString(mac(secret, id + "." + timestamp + ".", body)))
                        .collect(Collectors.joining(" ")));
        headers.put("Aresgen-Timestamp", timestamp);
        headers.put(
                "Aresgen-Signature",
                secrets.stream()
                        .map(secret -> HexFormat.of().formatHex(mac(secret, timestamp + ".", body)))
                        .collect(Collectors.joining(",")));
        return headers;
    }

    private static byte[] mac(SigningSecret secret, String before, Payload body) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.bytes(), ALGORITHM));
            mac.update(before.getBytes(StandardCharsets.UTF_8));
            return mac.doFinal(body.bytes());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, e);
        }
    }
}
