package com.aresgen.http.problem;

/**
 * A part of a text.
 *
 * @param line from 1
 * @param column from 1, in Unicode code points
 * @param endColumn of the first code point behind the part
 */
public record TextSpan(int line, int column, int endLine, int endColumn) {}
