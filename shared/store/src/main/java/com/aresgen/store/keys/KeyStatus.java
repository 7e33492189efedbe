package com.aresgen.store.keys;

import java.util.Locale;

/** Whether a key may call. One that was revoked stays so; one that has expired may be given a later end. */
public enum KeyStatus {
    ACTIVE,
    EXPIRED,
    REVOKED;

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
