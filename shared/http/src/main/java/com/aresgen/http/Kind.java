package com.aresgen.http;

import java.util.Locale;

/** The kinds of things that have an id and can be missing. */
public enum Kind {
    DELETION,
    KEY,
    MESSAGE,
    MODEL,
    THREAD,
    VOICE;

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
