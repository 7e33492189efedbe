package com.aresgen.voice.phrases;

/** A range of the input that is not in the output, in UTF-16 units. */
public record Cut(long from, long to) {}
