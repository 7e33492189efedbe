package com.aresgen.http.problem;

import java.util.Locale;

/** The kinds of things that have an id and can be missing. */
public enum Kind {
    DELETION,
    KEY,
    MESSAGE,
    EVENT,
    MODEL,
    THREAD,
    VOICE,
    WEBHOOK;

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
