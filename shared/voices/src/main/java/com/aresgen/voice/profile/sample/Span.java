package com.aresgen.voice.profile.sample;

/** A stretch of a text, in UTF-16 units; {@code end} is after its last character. */
record Span(int start, int end) {}
