package com.aresgen.documents.commands.text;

/** Puts protected pieces back into a masked text that arrives in parts: a part of a marker waits for the rest. */
public final class UnmaskedStream {
    private static final int LONGEST_MARKER = 40;

    private final Masked masked;
    private final StringBuilder held = new StringBuilder();

    public UnmaskedStream(Masked masked) {
        this.masked = masked;
    }

    /** What can be shown after this part; it may be empty. */
    public String next(String part) {
        held.append(part);
        var opening = held.lastIndexOf(String.valueOf(Masked.OPENING));
        var open = opening >= 0
                && held.indexOf(String.valueOf(Masked.CLOSING), opening) < 0
                && held.length() - opening < LONGEST_MARKER;
        return taken(open ? opening : held.length());
    }

    /** What was held back, after the last part. */
    public String rest() {
        return taken(held.length());
    }

    private String taken(int end) {
        var text = masked.unmasked(held.substring(0, end));
        held.delete(0, end);
        return text;
    }
}
