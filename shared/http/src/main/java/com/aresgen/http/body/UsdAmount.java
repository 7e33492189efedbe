package com.aresgen.http.body;

import java.math.BigDecimal;
import java.util.Optional;

/** Reads an amount of US dollars: a decimal string, or a number, from 0 to 100,000. */
public final class UsdAmount {
    private static final int NANO_DIGITS = 9;
    private static final BigDecimal MOST = BigDecimal.valueOf(100_000);

    private UsdAmount() {}

    /** In nano-dollars (1e-9 USD); empty when absent. A fault is noted. */
    public static Optional<Long> nanos(Fields fields, String name) {
        var value = fields.any(name);
        if (value == null) {
            return Optional.empty();
        }
        try {
            var dollars = new BigDecimal(value.asString(""));
            if (dollars.signum() >= 0 && dollars.compareTo(MOST) <= 0 && dollars.scale() <= NANO_DIGITS) {
                return Optional.of(dollars.movePointRight(NANO_DIGITS).longValueExact());
            }
        } catch (NumberFormatException _) {
            // The violation below says so.
        }
        fields.refuse(name, "invalid_value", "must be US dollars, such as \"0.50\"");
        return Optional.empty();
    }
}
