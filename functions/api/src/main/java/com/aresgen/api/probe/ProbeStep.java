package com.aresgen.api.probe;

import java.util.Locale;

/** The steps of a probe, as its log names them. */
enum ProbeStep {
    KEY,
    CREATE,
    READ,
    DELETE;

    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
