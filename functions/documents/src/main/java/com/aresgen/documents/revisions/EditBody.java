package com.aresgen.documents.revisions;

import com.aresgen.changes.ChangeSet;
import com.aresgen.changes.ChangesJson;
import com.aresgen.documents.authority.LineEnds;
import com.aresgen.http.body.Fields;
import com.aresgen.http.problem.Problem;
import com.aresgen.store.documents.RevisionStore;
import java.util.List;

/**
 * The body of POST /v1/documents/{id}/changes.
 *
 * @param base the revision for whose text the edit is made
 * @param rebases whether it is rebased over what came since, or refused
 */
record EditBody(long base, Edit edit, boolean rebases) {
    private static final String REBASE = "rebase";

    /** What is to become of the text. */
    sealed interface Edit {
        record Changes(ChangeSet changes) implements Edit {}

        /** The whole new text. */
        record Content(String text) implements Edit {}
    }

    static EditBody read(Fields fields) {
        fields.require("base_revision");
        var base = fields.wholeNumber("base_revision", 0, RevisionStore.HEAD);
        return new EditBody(base == null ? 0 : base, edit(fields), rebases(fields));
    }

    private static boolean rebases(Fields fields) {
        return !fields.has("on_conflict")
                || fields.requiredChoice("on_conflict", List.of(REBASE, "reject"))
                        .equals(REBASE);
    }

    private static Edit edit(Fields fields) {
        var changes = fields.any("changes");
        var content = fields.text("content");
        if (content != null) {
            if (changes != null) {
                fields.refuse("content", "invalid_value", "must not be beside changes");
            }
            return new Edit.Content(LineEnds.unified(content));
        }
        if (changes == null) {
            fields.refuse("changes", "required", "is required, or content");
            return new Edit.Content("");
        }
        return switch (ChangesJson.read(changes)) {
            case ChangesJson.Read(ChangeSet read) -> new Edit.Changes(read);
            case ChangesJson.Malformed(var pointer, var detail) -> {
                fields.refuse("changes" + pointer, Problem.INVALID_CHANGE_SET.code(), detail);
                yield new Edit.Content("");
            }
        };
    }
}
