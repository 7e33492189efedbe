package com.aresgen.http.problem;

import com.aresgen.http.values.Shortened;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One fault of a body.
 *
 * @param pointer where it is (JSON Pointer, RFC 6901)
 * @param span where it is in the text, if the body is one that a person wrote
 * @param code which rule it breaks
 * @param detail in plain words
 * @param suggestion what to write instead, if that is known
 */
public record Violation(
        String pointer,
        @JsonUnwrapped @Nullable TextSpan span,
        String code,
        String detail,
        @JsonInclude(Include.NON_NULL) @Nullable String suggestion) {
    public Violation(String pointer, String code, String detail) {
        this(pointer, null, code, detail, null);
    }

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
