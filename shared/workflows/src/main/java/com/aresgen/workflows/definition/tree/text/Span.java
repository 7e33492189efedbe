package com.aresgen.workflows.definition.tree.text;

/**
 * A part of a text, in UTF-16 units of the text without its byte order mark.
 *
 * @param end the first unit behind the part
 */
public record Span(int start, int end) {}
