package com.aresgen.workflows.definition.shape;

/** How expressions are marked in strings. */
public final class Expressions {
    public static final String OPEN = "${{";
    public static final String CLOSE = "}}";
    /** What stands for the opening itself. */
    public static final String ESCAPED = "$${{";

    private Expressions() {}

    /** Whether an expression begins in the text; an escaped one does not. */
    public static boolean isIn(String text) {
        return next(text, 0) >= 0;
    }

    /** Where the next expression begins, or -1. */
    public static int next(String text, int from) {
        int at = text.indexOf(OPEN, from);
        while (at > from && text.charAt(at - 1) == '$') {
            at = text.indexOf(OPEN, at + 1);
        }
        return at;
    }

    /** A text without expressions as it is meant. */
    public static String unescaped(String text) {
        return text.replace(ESCAPED, OPEN);
    }
}
