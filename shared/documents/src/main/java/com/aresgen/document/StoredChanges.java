package com.aresgen.document;

import com.aresgen.changes.ChangeSet;
import com.aresgen.changes.ChangesJson;
import com.aresgen.http.json.Json;
import com.aresgen.store.documents.Revision;

/** Change sets in the form in which they are stored. What is stored was checked: a fault is a bug. */
public final class StoredChanges {
    private StoredChanges() {}

    public static ChangeSet of(Revision revision) {
        return of(revision.changes());
    }

    public static ChangeSet of(String json) {
        return switch (ChangesJson.read(Json.MAPPER.readTree(json))) {
            case ChangesJson.Read(ChangeSet changes) -> changes;
            case ChangesJson.Malformed fault -> throw new IllegalStateException("Stored changes are wrong: " + fault);
        };
    }

    public static String json(ChangeSet changes) {
        return Json.MAPPER.writeValueAsString(changes.toJson());
    }
}
