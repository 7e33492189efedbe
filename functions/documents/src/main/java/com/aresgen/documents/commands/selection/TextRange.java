package com.aresgen.documents.commands.selection;

/** A part of a text as callers see it: {@code start} to before {@code end}, in code points. */
public record TextRange(int start, int end) {}
