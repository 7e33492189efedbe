package com.aresgen.http;

import com.aresgen.http.values.Role;
import java.util.Locale;

/** Who calls: a key of a workspace, and with which of its secrets. */
public record Caller(String workspace, String keyId, Role role, Secret secret) {
    /** During the grace of a rotation a key has two secrets. */
    public enum Secret {
        CURRENT,
        PREVIOUS;

        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
