package com.aresgen.store.audit;

import java.util.Locale;

/** What rows of usage can be grouped by. */
public enum UsageMember {
    DAY,
    KEY,
    MODEL;

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
