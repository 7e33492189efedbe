package com.aresgen.documents.merge;

import com.aresgen.changes.Conflict;

/**
 * A part of an edit that was left out, since people changed the same text meanwhile.
 *
 * @param start of {@code theirs} in the text of the new revision, in code points
 * @param before what the command saw
 * @param after what it wanted there
 * @param theirs what is there now
 */
public record ConflictView(int start, int end, String before, String after, String theirs) {
    static ConflictView of(Conflict conflict, String text) {
        return new ConflictView(
                text.codePointCount(0, conflict.fromB()),
                text.codePointCount(0, conflict.toB()),
                conflict.before(),
                conflict.after(),
                conflict.theirs());
    }
}
