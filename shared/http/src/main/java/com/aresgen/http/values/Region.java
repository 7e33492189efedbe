package com.aresgen.http.values;

import java.util.Locale;
import java.util.Optional;

/** A region stores its own workspaces only: nothing is shared with, or forwarded to, the other one. */
public enum Region {
    EU,
    US;

    /** As written in keys, headers and answers: {@code eu} or {@code us}. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Region> of(String wire) {
        return switch (wire) {
            case "eu" -> Optional.of(EU);
            case "us" -> Optional.of(US);
            default -> Optional.empty();
        };
    }
}
