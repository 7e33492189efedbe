package com.aresgen.knowledge.source;

import java.util.Optional;

/**
 * A source's text.
 *
 * @param title of the page, if it has one
 * @param text Markdown: headings, lists, table rows, code and links with their addresses
 */
public record SourceText(Optional<String> title, String text) implements SourceReading {}
