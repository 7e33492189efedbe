package com.aresgen.models.extractive;

/** A word or another visible character, in its place in a text. */
record Token(String text, int start, int end, boolean isWord) {}
