package com.aresgen.chatbots;

import com.aresgen.http.json.Json;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.node.ObjectNode;

/**
 * A token of a visitor in the making, as the owner of a page signs it.
 *
 * @param secret whose text is the key of the HMAC
 * @param algorithm that its header names, whatever signs it
 */
public record VisitorJwt(String secret, String algorithm, ObjectNode claims) {
    static VisitorJwt signedWith(String secret) {
        var claims = Json.MAPPER.createObjectNode().put("sub", "customer-42");
        return new VisitorJwt(secret, "HS256", claims).lasting(Duration.ofHours(1));
    }

    public VisitorJwt of(String subject) {
        return claiming(claims.deepCopy().put("sub", subject));
    }

    public VisitorJwt without(String claim) {
        var fewer = claims.deepCopy();
        fewer.remove(claim);
        return claiming(fewer);
    }

    public VisitorJwt claiming(ObjectNode others) {
        return new VisitorJwt(secret, algorithm, others);
    }

    public VisitorJwt named(String other) {
        return new VisitorJwt(secret, other, claims);
    }

    public VisitorJwt by(String other) {
        return new VisitorJwt(other, algorithm, claims);
    }

    /** From now on, for this time. */
    public VisitorJwt lasting(Duration time) {
        var now = Instant.now();
        return between(now, now.plus(time));
    }

    public VisitorJwt between(Instant issued, Instant end) {
        return claiming(claims.deepCopy().put("iat", issued.getEpochSecond()).put("exp", end.getEpochSecond()));
    }

    /** The header and the claims alone. */
    public String unsigned() {
        var header = Json.MAPPER.createObjectNode().put("alg", algorithm).put("typ", "JWT");
        return encoded(header.toString().getBytes(StandardCharsets.UTF_8)) + "."
                + encoded(claims.toString().getBytes(StandardCharsets.UTF_8));
    }

    public String text() {
        return unsigned() + "." + encoded(signature());
    }

    private byte[] signature() {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac.doFinal(unsigned().getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
