package com.aresgen.http.lists;

import com.aresgen.http.Call;
import com.aresgen.http.signing.SigningKey;
import com.aresgen.http.signing.SigningKeys;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/**
 * Signed, opaque cursors: the place after which the next page begins, by (created, id), bound with HMAC-SHA256 to
 * workspace, route and filters, so that one from elsewhere is refused rather than misread. A cursor begins with the name
 * of the key that has signed it.
 */
public record Cursors(SigningKeys keys) {
    /** The last row of a page. */
    public record Position(Instant created, String id) {}

    public String encode(Position position, Call call) {
        var key = keys.current();
        var place = (position.created() + "/" + position.id()).getBytes(StandardCharsets.UTF_8);
        var mac = key.mac(context(call), place);
        var all = Arrays.copyOf(mac, mac.length + place.length);
        System.arraycopy(place, 0, all, mac.length, place.length);
        return key.name() + "." + encoded(all);
    }

    /** Empty unless {@link #encode} made it for the same workspace, route and filters, by a key that is still listed. */
    public Optional<Position> decode(String cursor, Call call) {
        var parts = cursor.split("\\.", 2);
        return parts.length < 2 ? Optional.empty() : keys.find(parts[0]).flatMap(key -> decode(parts[1], key, call));
    }

    private static Optional<Position> decode(String signed, SigningKey key, Call call) {
        try {
            var all = Base64.getUrlDecoder().decode(signed);
            // Base64 lets the last character vary without changing a byte; one place has one cursor.
            if (all.length <= SigningKey.MAC_BYTES || !encoded(all).equals(signed)) {
                return Optional.empty();
            }
            var place = Arrays.copyOfRange(all, SigningKey.MAC_BYTES, all.length);
            return MessageDigest.isEqual(Arrays.copyOf(all, SigningKey.MAC_BYTES), key.mac(context(call), place))
                    ? Optional.of(position(new String(place, StandardCharsets.UTF_8)))
                    : Optional.empty();
        } catch (IllegalArgumentException | DateTimeException _) {
            return Optional.empty();
        }
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static Position position(String place) {
        var parts = place.split("/", 2);
        return new Position(Instant.parse(parts[0]), parts[1]);
    }

    private static String context(Call call) {
        var filters = call.query().spelledWithout("cursor", "limit");
        return call.caller().workspace() + "\n" + call.path() + "\n" + filters + "\n";
    }
}
