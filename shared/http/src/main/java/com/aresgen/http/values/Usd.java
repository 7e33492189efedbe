package com.aresgen.http.values;

import java.math.BigDecimal;

/** Money as our own resources write it: US dollars as a decimal string, exact. */
public final class Usd {
    private static final int NANO_DIGITS = 9;

    private Usd() {}

    /** Of nano-dollars (1e-9 USD): {@code 0.000431}. */
    public static String ofNanos(long nanos) {
        return BigDecimal.valueOf(nanos, NANO_DIGITS).stripTrailingZeros().toPlainString();
    }
}
