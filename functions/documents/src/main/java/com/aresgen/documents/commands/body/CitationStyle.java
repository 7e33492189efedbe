package com.aresgen.documents.commands.body;

/** How sources are cited. */
public enum CitationStyle {
    /** Publication Manual of the APA, 7th edition. */
    APA,
    /** MLA Handbook, 9th edition. */
    MLA,
    /** The Chicago Manual of Style, 17th edition, author-date. */
    CHICAGO,
    /** IEEE Reference Guide: numbers in brackets. */
    IEEE,
    /** The title in parentheses, as a link where the document has links. */
    INLINE
}
