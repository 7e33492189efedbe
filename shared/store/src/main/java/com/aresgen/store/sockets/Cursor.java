package com.aresgen.store.sockets;

/**
 * A selection, in UTF-16 code units of the text of a revision.
 *
 * @param anchor where it began
 * @param head where it ends, and the caret is
 */
public record Cursor(int anchor, int head, long rev) {}
