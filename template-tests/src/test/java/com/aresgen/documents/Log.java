package com.aresgen.documents;

import com.aresgen.changes.ChangeSet;
import com.aresgen.changes.ChangesJson;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The change sets of a document, as its callers read them. */
record Log(List<JsonNode> revisions) {
    /** All pages. */
    static Log of(Document document) {
        var all = new ArrayList<JsonNode>();
        var next = "";
        do {
            var page = document.get("/changes?limit=100" + (next.isEmpty() ? "" : "&cursor=" + next));
            page.json().forEach(all::add);
            next = page.header("X-Next-Cursor");
        } while (!next.isEmpty());
        return new Log(all);
    }

    List<Long> numbers() {
        return revisions.stream()
                .map(revision -> revision.path("revision").longValue())
                .toList();
    }

    /** The text after all of them. */
    String replayed(String first) {
        var text = first;
        for (var revision : revisions) {
            text = changes(revision.path("changes")).apply(text);
        }
        return text;
    }

    static ChangeSet changes(JsonNode json) {
        if (ChangesJson.read(json) instanceof ChangesJson.Read(ChangeSet changes)) {
            return changes;
        }
        throw new AssertionError("No change set: " + json);
    }
}
