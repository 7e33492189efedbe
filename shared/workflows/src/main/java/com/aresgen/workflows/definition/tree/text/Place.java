package com.aresgen.workflows.definition.tree.text;

/**
 * A line and a column, both from 1.
 *
 * @param column in Unicode code points
 */
public record Place(int line, int column) {}
