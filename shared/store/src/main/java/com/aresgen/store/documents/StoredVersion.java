package com.aresgen.store.documents;

import com.aresgen.store.documents.Revision.Origin;
import java.time.Instant;

/**
 * A listed state of a document: the text of a revision. It never changes.
 *
 * @param number from 1
 * @param author the id of an actor
 * @param parent the number of the version before; 0 for the first
 */
public record StoredVersion(
        String id, long number, long revision, String author, Origin origin, Figures figures, long parent, Instant at) {
    /**
     * What is known of the text.
     *
     * @param words of the whole text
     * @param added code points that were inserted since the version before
     * @param removed code points that were deleted since the version before
     * @param sha256 of the UTF-8 text, in hexadecimal digits
     */
    public record Figures(String summary, int words, int added, int removed, String sha256) {}
}
