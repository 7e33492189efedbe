package com.aresgen.http.values;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.random.RandomGenerator;

/**
 * Digits, upper-case and lower-case letters: text that a double click selects whole and that needs no escaping
 * anywhere.
 */
public final class Base62 {
    private static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final BigInteger RADIX = BigInteger.valueOf(DIGITS.length());

    private Base62() {}

    /** Left-padded with zeros to {@code length} characters. */
    static String encode(BigInteger value, int length) {
        var text = new char[length];
        var rest = value;
        for (int i = length - 1; i >= 0; i--) {
            var parts = rest.divideAndRemainder(RADIX);
            text[i] = DIGITS.charAt(parts[1].intValue());
            rest = parts[0];
        }
        return new String(text);
    }

    public static String random(int length) {
        RandomGenerator random = new SecureRandom();
        var text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append(DIGITS.charAt(random.nextInt(DIGITS.length())));
        }
        return text.toString();
    }

    static boolean matches(String text) {
        return text.chars().allMatch(c -> DIGITS.indexOf(c) >= 0);
    }
}
