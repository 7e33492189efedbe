package com.aresgen.documents.revisions;

import com.aresgen.changes.ChangeSet;
import com.aresgen.document.StoredChanges;
import com.aresgen.documents.authority.Authority.Verdict;
import com.aresgen.store.documents.Revision;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * The answer to an edit.
 *
 * @param changes as rebased, for the text of the revision before; without a change it makes no revision
 * @param conflicts none: two edits of one place keep both texts
 */
record EditView(long revision, JsonNode changes, List<Object> conflicts) {
    static EditView of(Verdict.Accepted accepted) {
        return of(accepted.revision(), accepted.changes());
    }

    static EditView of(Revision revision) {
        return of(revision.number(), StoredChanges.of(revision));
    }

    private static EditView of(long revision, ChangeSet changes) {
        return new EditView(revision, changes.toJson(), List.of());
    }
}
