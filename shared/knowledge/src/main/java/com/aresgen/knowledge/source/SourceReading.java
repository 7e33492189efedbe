package com.aresgen.knowledge.source;

/** What came of reading a response body as a source. */
public sealed interface SourceReading permits SourceText, UnsupportedSource {}
