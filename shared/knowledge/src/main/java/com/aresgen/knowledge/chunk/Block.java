package com.aresgen.knowledge.chunk;

/**
 * A part of a source between blank lines, list markers or headings.
 *
 * @param start offset of its text in the source, in UTF-16 units
 * @param end offset after its last character
 * @param level of a heading, from 1; otherwise 0
 * @param name the words of a heading or item without their markup; otherwise empty
 */
record Block(Kind kind, int start, int end, int level, String name) {
    /** What the part is. */
    enum Kind {
        HEADING,
        PARAGRAPH,
        ITEM,
        TABLE,
        CODE
    }

    static Block heading(int start, int end, int level, String name) {
        return new Block(Kind.HEADING, start, end, level, name);
    }
}
