package com.aresgen.documents.commands.body;

/** Where the output of a command goes. */
public enum Placement {
    /** In the place of the selection; for citations, into it. */
    REPLACE,
    /** A paragraph of its own before the block in which the selection begins. */
    BEFORE,
    /** A paragraph of its own after the block in which the selection ends. */
    AFTER,
    /** Nowhere: the document stays as it is. */
    NONE
}
