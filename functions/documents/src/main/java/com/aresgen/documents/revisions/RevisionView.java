package com.aresgen.documents.revisions;

import com.aresgen.documents.read.AuthorView;
import com.aresgen.http.json.Json;
import com.aresgen.store.documents.Revision;
import java.time.Instant;
import tools.jackson.databind.JsonNode;

/** A change set that was accepted, as callers read it. */
record RevisionView(long revision, AuthorView author, String client, long seq, JsonNode changes, Instant createdAt) {
    static RevisionView of(Revision revision) {
        return new RevisionView(
                revision.number(),
                AuthorView.of(revision.author()),
                revision.client(),
                revision.seq(),
                Json.MAPPER.readTree(revision.changes()),
                revision.createdAt());
    }
}
