package com.aresgen.chatbots.visitors;

import com.aresgen.http.json.Json;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * A visitor's token: a JWT (RFC 7519) signed with HS256 (RFC 7515). The key is the text of the chatbot's identity
 * secret as it is shown.
 */
final class VisitorToken {
    private static final Duration LEEWAY = Duration.ofSeconds(60);
    private static final Duration LONGEST = Duration.ofHours(24);
    private static final int LONGEST_TEXT = 8_192;

    private VisitorToken() {}

    /** How reading a token ends. */
    sealed interface Reading {
        record Valid(String subject, Map<String, String> attributes) implements Reading {}

        /** {@code reason}: the end of a sentence about the token. */
        record Invalid(String reason) implements Reading {}
    }

    /**
     * Checks the signature first, then the times, then the claims.
     *
     * @param secrets of the chatbot that are valid now
     */
    static Reading read(String token, List<String> secrets, Instant now) {
        var parts = token.split("\\.", -1);
        if (parts.length != 3 || token.length() > LONGEST_TEXT) {
            return new Reading.Invalid("is no JWT of three parts and at most " + LONGEST_TEXT + " characters");
        }
        try {
            var header = Json.MAPPER.readTree(decoded(parts[0]));
            if (!header.path("alg").asString("").equals("HS256")) {
                return new Reading.Invalid("is not signed with HS256");
            }
            var signed = (parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII);
            var signature = decoded(parts[2]);
            if (secrets.stream().noneMatch(secret -> MessageDigest.isEqual(mac(secret, signed), signature))) {
                return new Reading.Invalid("is not signed with the identity secret of this chatbot");
            }
            return claims(Json.MAPPER.readTree(decoded(parts[1])), now);
        } catch (IllegalArgumentException | JacksonException _) {
            return new Reading.Invalid("is no JWT: a part of it is no JSON in Base64url");
        }
    }

    private static byte[] decoded(String part) {
        return Base64.getUrlDecoder().decode(part);
    }

    private static byte[] mac(String secret, byte[] signed) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac.doFinal(signed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HmacSHA256", e);
        }
    }

    private static Reading claims(JsonNode claims, Instant now) {
        if (!claims.path("exp").isNumber()) {
            return new Reading.Invalid("has no exp, a number of seconds since 1970");
        }
        var end = seconds(claims, "exp");
        var start = claims.path("iat").isNumber() ? seconds(claims, "iat") : now;
        if (!end.plus(LEEWAY).isAfter(now)) {
            return new Reading.Invalid("has ended");
        }
        if (start.minus(LEEWAY).isAfter(now) || notYet(claims, now)) {
            return new Reading.Invalid("is not valid yet");
        }
        if (Duration.between(start, end).compareTo(LONGEST) > 0) {
            return new Reading.Invalid("is valid for more than 24 hours");
        }
        var subject = claims.path("sub").asString("");
        if (subject.isBlank() || subject.length() > VisitorClaims.LONGEST_ID) {
            return new Reading.Invalid("has no sub of 1 to " + VisitorClaims.LONGEST_ID + " characters");
        }
        return attributes(claims.path("attributes"), subject);
    }

    private static boolean notYet(JsonNode claims, Instant now) {
        return claims.path("nbf").isNumber()
                && seconds(claims, "nbf").minus(LEEWAY).isAfter(now);
    }

    private static Reading attributes(JsonNode node, String subject) {
        var attributes = new LinkedHashMap<String, String>();
        if (node.isMissingNode() || node.isNull()) {
            return new Reading.Valid(subject, attributes);
        }
        var fit = node.isObject()
                && node.size() <= VisitorClaims.MOST_ATTRIBUTES
                && node.propertyStream()
                        .allMatch(entry -> entry.getKey().length() <= VisitorClaims.LONGEST_ATTRIBUTE
                                && entry.getValue().isString()
                                && entry.getValue().stringValue().length() <= VisitorClaims.LONGEST_ATTRIBUTE);
        if (!fit) {
            return new Reading.Invalid(
                    "has attributes that are no object of at most " + VisitorClaims.MOST_ATTRIBUTES + " short strings");
        }
        node.propertyStream()
                .forEach(
                        entry -> attributes.put(entry.getKey(), entry.getValue().stringValue()));
        return new Reading.Valid(subject, attributes);
    }

    /** A number far outside the time that Java knows counts as the end of that time. */
    private static Instant seconds(JsonNode claims, String name) {
        var value = claims.path(name).doubleValue();
        var bounded = Math.clamp(value, 0, 253_402_300_799d);
        return Instant.ofEpochSecond((long) bounded);
    }
}
