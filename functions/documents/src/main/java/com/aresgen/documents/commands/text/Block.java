package com.aresgen.documents.commands.text;

/**
 * A block of a text: a paragraph, a heading, a list, a code block.
 *
 * @param span its lines, without the blank lines around it
 */
public record Block(Span span, boolean heading) {}
