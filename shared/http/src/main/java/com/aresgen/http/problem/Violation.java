package com.aresgen.http.problem;

import com.aresgen.http.values.Shortened;
import java.util.List;

/** One fault of a body: where (JSON Pointer, RFC 6901), which rule, and in plain words. */
public record Violation(String pointer, String code, String detail) {
    /**
     * The most violations that one answer lists: no person fixes more by hand, and the answer would outgrow the body.
     */
    public static final int MOST = 100;

    /** The first of them in words, and how many more there are. */
    public static String summary(List<Violation> violations) {
        var first = violations.getFirst();
        var place = first.pointer().isEmpty() ? "" : Shortened.quoted(first.pointer()) + ": ";
        return place + first.detail() + more(violations);
    }

    /** How many there are beside the first, and where they are listed; empty if there is only one. */
    public static String more(List<Violation> violations) {
        var more = violations.size() - 1;
        var listed = violations.size() <= MOST ? "see errors" : "errors lists the first " + MOST;
        return more == 0 ? "" : " (and " + more + " more, " + listed + ")";
    }
}
