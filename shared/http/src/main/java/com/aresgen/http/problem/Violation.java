package com.aresgen.http.problem;

/** One thing wrong with a body: where (JSON Pointer, RFC 6901), which rule, and in plain words. */
public record Violation(String pointer, String code, String detail) {
    /** Violations that one answer lists; nobody fixes a body with more of them by hand, and the answer would outgrow it. */
    public static final int MOST = 100;
}
