package com.aresgen.document;

import com.aresgen.http.problem.Failure;
import com.aresgen.http.stages.PayloadTooLarge;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The size of a text: its bytes in UTF-8, where a control character counts as the six bytes that it has in JSON, so that
 * every text fits an answer of the platform (6 MB, in which the body is JSON within JSON). Tabs and line ends count as
 * one.
 */
public final class TextSize {
    /** What a text may have: 1 MB. */
    public static final int MOST = 1 << 20;

    private static final int ESCAPE = "\\u0000".length() - 1;

    private TextSize() {}

    public static int of(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length
                + ESCAPE * (int) text.chars().filter(TextSize::isEscaped).count();
    }

    private static boolean isEscaped(int unit) {
        return unit < ' ' && unit != '\n' && unit != '\t';
    }

    /** The refusal of a text that is too large. */
    public static Optional<Failure> refusal(String what, String text) {
        return of(text) > MOST ? Optional.of(new PayloadTooLarge(what, MOST)) : Optional.empty();
    }
}
