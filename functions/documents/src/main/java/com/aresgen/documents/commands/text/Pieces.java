package com.aresgen.documents.commands.text;

import java.util.Map;
import java.util.Optional;

/** Protected pieces, and how often a text has each. */
public record Pieces(Map<String, Long> counts) {
    private static final int SHOWN = 80;

    public Pieces {
        counts = Map.copyOf(counts);
    }

    /** How the other text differs, in half a sentence; empty if it has the same pieces equally often. */
    public Optional<String> difference(Pieces other) {
        var lost = first(this, other).map(piece -> "the protected text " + quoted(piece) + " is missing or changed");
        return lost.or(() -> first(other, this).map(piece -> "the protected text " + quoted(piece) + " was added"));
    }

    private static Optional<String> first(Pieces more, Pieces fewer) {
        return more.counts.entrySet().stream()
                .filter(entry -> entry.getValue() > fewer.counts.getOrDefault(entry.getKey(), 0L))
                .map(Map.Entry::getKey)
                .sorted()
                .findFirst();
    }

    private static String quoted(String piece) {
        var length = piece.codePointCount(0, piece.length());
        var shown = length <= SHOWN ? piece : piece.substring(0, piece.offsetByCodePoints(0, SHOWN)) + "…";
        return "\"" + shown.replace("\n", "\\n") + "\"";
    }
}
