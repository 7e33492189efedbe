package com.aresgen.http;

/** One thing wrong with a body: where (JSON Pointer, RFC 6901), which rule, and in plain words. */
public record Violation(String pointer, String code, String detail) {}
