package com.aresgen.http.values;

import java.util.Locale;

/** What an edit token or an embed key may do with its resource. The permission to write includes the one to read. */
public enum Permission {
    READ,
    WRITE,
    /** To talk to a chatbot as a visitor: of embed keys alone. */
    VISIT;

    public boolean covers(Permission needed) {
        return this == needed || (this == WRITE && needed == READ);
    }

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
