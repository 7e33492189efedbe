package com.aresgen.workflows.definition.expression.text;

/** A part of a string of a definition. */
public sealed interface TextPart {
    /** Text as it is meant, without escapes. */
    record Literal(String text) implements TextPart {}

    /**
     * An expression.
     *
     * @param cel what is within the braces
     * @param open where the braces open in the string, in UTF-16 units
     * @param start where {@code cel} begins
     * @param end behind the braces that close
     */
    record Expression(String cel, int open, int start, int end) implements TextPart {}
}
