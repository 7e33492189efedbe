package com.aresgen.http.values;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Prefixed ULIDs (github.com/ulid/spec), such as {@code thr_01J9ZK…}: they sort by the millisecond in which they were
 * made, and ids that one generator makes in the same millisecond sort in the order of their making. Safe for threads.
 */
public final class Ids {
    private static final String CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final BigInteger RADIX = BigInteger.valueOf(CROCKFORD.length());
    private static final int LENGTH = 26;
    private static final int RANDOM_BITS = 80;

    private final InstantSource clock;
    private long millis;
    private BigInteger random = BigInteger.ZERO;

    public Ids(InstantSource clock) {
        this.clock = clock;
    }

    /** Ids that all sort after {@code last}, whatever machine and clock made that one. */
    public static Ids after(String last, InstantSource clock) {
        var ids = new Ids(clock);
        var value = decode(last.substring(last.indexOf('_') + 1));
        ids.millis = value.shiftRight(RANDOM_BITS).longValueExact();
        ids.random = value.mod(BigInteger.ONE.shiftLeft(RANDOM_BITS));
        return ids;
    }

    /** Whether a text could be an id with this prefix. */
    public static boolean isOf(String prefix, String text) {
        return text.length() == prefix.length() + 1 + LENGTH
                && text.startsWith(prefix + "_")
                && text.chars().skip(prefix.length() + 1L).allMatch(each -> CROCKFORD.indexOf(each) >= 0);
    }

    /** The lowest id that is made at {@code time}: all that are made before sort before it. */
    public static String lowest(String prefix, Instant time) {
        return prefix + "_"
                + encode(BigInteger.valueOf(Math.max(0, time.toEpochMilli())).shiftLeft(RANDOM_BITS));
    }

    /** When an id was made. */
    public static Instant timeOf(String id) {
        return Instant.ofEpochMilli(decode(id.substring(id.indexOf('_') + 1))
                .shiftRight(RANDOM_BITS)
                .longValueExact());
    }

    public String next(String prefix) {
        return prefix + "_" + encode(nextValue());
    }

    private synchronized BigInteger nextValue() {
        long now = clock.millis();
        if (now > millis) {
            millis = now;
            // One bit less than the field has, so that counting up cannot overflow.
            random = new BigInteger(RANDOM_BITS - 1, new SecureRandom());
        } else {
            random = random.add(BigInteger.ONE);
        }
        return BigInteger.valueOf(millis).shiftLeft(RANDOM_BITS).or(random);
    }

    private static BigInteger decode(String text) {
        var value = BigInteger.ZERO;
        for (int i = 0; i < text.length(); i++) {
            value = value.multiply(RADIX).add(BigInteger.valueOf(CROCKFORD.indexOf(text.charAt(i))));
        }
        return value;
    }

    private static String encode(BigInteger value) {
        var text = new char[LENGTH];
        var rest = value;
        for (int i = LENGTH - 1; i >= 0; i--) {
            var parts = rest.divideAndRemainder(RADIX);
            text[i] = CROCKFORD.charAt(parts[1].intValue());
            rest = parts[0];
        }
        return new String(text);
    }
}
