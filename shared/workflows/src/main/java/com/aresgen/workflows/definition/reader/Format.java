package com.aresgen.workflows.definition.reader;

/** How the text of a definition is written. */
public enum Format {
    YAML,
    JSON
}
