package com.aresgen.documents.versions;

import com.aresgen.documents.read.PathDocument;
import com.aresgen.http.Call;
import com.aresgen.http.Endpoint;
import com.aresgen.http.Outcome;
import com.aresgen.http.Route;
import com.aresgen.http.lists.Cursors;
import com.aresgen.http.lists.Paging;
import com.aresgen.http.problem.InvalidBody;
import com.aresgen.http.values.Permission;
import com.aresgen.http.values.Role;
import com.aresgen.store.documents.DocumentHead;
import com.aresgen.store.documents.RevisionStore;
import com.aresgen.store.documents.StoredVersion;
import com.aresgen.store.documents.VersionStore;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** GET /v1/documents/{id}/versions: newest first, with their texts where the caller wants them. */
final class ListVersions implements Endpoint.Bodiless {
    private static final String INCLUDE = "include";
    private static final String CONTENT = "content";

    private final PathDocument documents;
    private final VersionStore versions;
    private final VersionTexts texts;
    private final Paging paging;

    @Inject
    ListVersions(PathDocument documents, VersionStore versions, VersionTexts texts, Paging paging) {
        this.documents = documents;
        this.versions = versions;
        this.texts = texts;
        this.paging = paging;
    }

    @Override
    public Route route() {
        return Route.get("/v1/documents/{id}/versions")
                .needs(Role.VIEWER)
                .openTo(Permission.READ)
                .withParameters(INCLUDE, "limit", "cursor");
    }

    @Override
    public Outcome handle(Call call) {
        var include = call.query().first(INCLUDE);
        if (include.isPresent() && !include.get().equals(CONTENT)) {
            return new Outcome.Refusal(InvalidBody.ofParameter(INCLUDE, "must be " + CONTENT));
        }
        return documents.find(
                call,
                head -> paging.list(call, page -> {
                    var found = versions.before(head.id(), before(page), page.limit() + 1);
                    return include.isPresent() ? withContent(head, found, page.limit()) : plain(found, page.limit());
                }));
    }

    private static long before(Paging.Page page) {
        return page.after().map(place -> Long.parseLong(place.id())).orElse(RevisionStore.HEAD);
    }

    private static Paging.Slice plain(List<StoredVersion> found, int limit) {
        return Paging.Slice.of(found, limit, ListVersions::place, version -> VersionView.of(version, null));
    }

    private Paging.Slice withContent(DocumentHead head, List<StoredVersion> found, int limit) {
        var page = found.subList(0, Math.min(limit, found.size()));
        var contents = texts.fitting(head, page);
        return new Paging.Slice(
                IntStream.range(0, contents.size())
                        .mapToObj(i -> VersionView.of(page.get(i), contents.get(i)))
                        .toList(),
                contents.size() < found.size() ? Optional.of(place(found.get(contents.size() - 1))) : Optional.empty());
    }

    private static Cursors.Position place(StoredVersion version) {
        return new Cursors.Position(version.at(), Long.toString(version.number()));
    }
}
