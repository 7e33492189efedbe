package com.aresgen.documents.versions;

import com.aresgen.changes.diff.TextDiff;
import com.aresgen.document.TextSize;
import com.aresgen.document.Texts;
import com.aresgen.documents.read.PathDocument;
import com.aresgen.http.Answer;
import com.aresgen.http.Call;
import com.aresgen.http.Endpoint;
import com.aresgen.http.Outcome;
import com.aresgen.http.Route;
import com.aresgen.http.lists.Paging;
import com.aresgen.http.values.Permission;
import com.aresgen.http.values.Role;
import com.aresgen.store.documents.DocumentHead;
import com.aresgen.store.documents.StoredVersion;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** GET /v1/documents/{id}/versions/{version}/diff/{to}: what leads from one version to another, in either direction. */
final class DiffVersions implements Endpoint.Bodiless {
    private static final int CONTEXT = 3;

    private final PathDocument documents;
    private final PathVersion versions;
    private final Texts texts;

    @Inject
    DiffVersions(PathDocument documents, PathVersion versions, Texts texts) {
        this.documents = documents;
        this.versions = versions;
        this.texts = texts;
    }

    /**
     * The body of the answer.
     *
     * @param changes for the text of {@code from}
     * @param unified the same in lines, with three of context; null if it does not fit an answer beside the changes
     */
    record Difference(
            long from, long to, JsonNode changes, @Nullable String unified) {}

    @Override
    public Route route() {
        return Route.get("/v1/documents/{id}/versions/{version}/diff/{to}")
                .needs(Role.VIEWER)
                .openTo(Permission.READ);
    }

    @Override
    public Outcome handle(Call call) {
        return documents.find(
                call,
                head -> versions.find(
                        call, head, "version", from -> versions.find(call, head, "to", to -> answer(head, from, to))));
    }

    private Outcome answer(DocumentHead head, StoredVersion from, StoredVersion to) {
        var before = texts.at(head, from.revision());
        var after = texts.at(head, to.revision());
        var changes = TextDiff.changes(before, after).toJson();
        var unified = TextDiff.unified(before, after, name(from), name(to), CONTEXT);
        var fits = TextSize.of(changes.toString()) + TextSize.of(unified) <= Paging.MOST_BYTES;
        return Answer.ok(new Difference(from.number(), to.number(), changes, fits ? unified : null));
    }

    private static String name(StoredVersion version) {
        return "version " + version.number();
    }
}
