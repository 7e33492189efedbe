package com.aresgen.knowledge.source;

/**
 * The body has no text that can be read.
 *
 * @param reason a sentence for the caller
 */
public record UnsupportedSource(String reason) implements SourceReading {}
