package com.aresgen.documents.commands.text;

/** A heading of a Markdown text: its level from 1 to 6, its whole span and its words. */
public record Heading(int level, Span span, String words) {}
