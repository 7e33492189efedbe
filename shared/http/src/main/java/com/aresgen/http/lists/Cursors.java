package com.aresgen.http.lists;

import com.aresgen.http.Call;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signed, opaque cursors: the place after which the next page begins, by (created, id), bound with HMAC-SHA256 to
 * workspace, route and filters, so that one from elsewhere is refused rather than misread.
 */
public final class Cursors {
    private static final int MAC_BYTES = 16;
    private final SecretKeySpec key;

    /** @param signingKey the region's, 32 bytes or more */
    public Cursors(byte[] signingKey) {
        this.key = new SecretKeySpec(signingKey, "HmacSHA256");
    }

    /** The last row of a page. */
    public record Position(Instant created, String id) {}

    public String encode(Position position, Call call) {
        var place = (position.created() + "/" + position.id()).getBytes(StandardCharsets.UTF_8);
        var mac = mac(place, call);
        var all = Arrays.copyOf(mac, mac.length + place.length);
        System.arraycopy(place, 0, all, mac.length, place.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
    }

    /** Empty unless {@link #encode} made it for the same workspace, route and filters. */
    public Optional<Position> decode(String cursor, Call call) {
        try {
            var all = Base64.getUrlDecoder().decode(cursor);
            if (all.length <= MAC_BYTES || !encodedAlike(cursor, all)) {
                return Optional.empty();
            }
            var place = Arrays.copyOfRange(all, MAC_BYTES, all.length);
            return MessageDigest.isEqual(Arrays.copyOf(all, MAC_BYTES), mac(place, call))
                    ? Optional.of(position(new String(place, StandardCharsets.UTF_8)))
                    : Optional.empty();
        } catch (IllegalArgumentException | DateTimeException _) {
            return Optional.empty();
        }
    }

    /** Base64 lets the last character vary without changing a byte; one place has one cursor. */
    private static boolean encodedAlike(String cursor, byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).equals(cursor);
    }

    private static Position position(String place) {
        var parts = place.split("/", 2);
        return new Position(Instant.parse(parts[0]), parts[1]);
    }

    private byte[] mac(byte[] place, Call call) {
        var filters = call.query().spelledWithout("cursor", "limit");
        var bound = call.caller().workspace() + "\n" + call.path() + "\n" + filters + "\n";
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update(bound.getBytes(StandardCharsets.UTF_8));
            return Arrays.copyOf(mac.doFinal(place), MAC_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HmacSHA256", e);
        }
    }
}
