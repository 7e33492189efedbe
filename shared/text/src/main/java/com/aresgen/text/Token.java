package com.aresgen.text;

/** A word or another visible character, in its place in a text. */
public record Token(String text, int start, int end, boolean isWord) {}
