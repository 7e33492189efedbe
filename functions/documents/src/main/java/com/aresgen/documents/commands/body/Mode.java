package com.aresgen.documents.commands.body;

/** Whether a command changes the document, or suggests the change. */
public enum Mode {
    APPLY,
    SUGGEST
}
