package com.aresgen.http.values;

import java.util.Locale;

/** What a key may do; a higher role may do all that a lower one may. */
public enum Role {
    VIEWER,
    EDITOR,
    ADMIN;

    public boolean covers(Role needed) {
        return compareTo(needed) >= 0;
    }

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
