package com.aresgen.http.values;

import java.util.Locale;

/** What an edit token may do with its resource. The permission to write includes the one to read. */
public enum Permission {
    READ,
    WRITE;

    public boolean covers(Permission needed) {
        return compareTo(needed) >= 0;
    }

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
