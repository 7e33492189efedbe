package com.aresgen.documents.versions;

import com.aresgen.documents.read.PathDocument;
import com.aresgen.documents.read.RevisionNumber;
import com.aresgen.http.Call;
import com.aresgen.http.Outcome;
import com.aresgen.http.problem.NotFound;
import com.aresgen.http.problem.Problem;
import com.aresgen.store.documents.DocumentHead;
import com.aresgen.store.documents.StoredVersion;
import com.aresgen.store.documents.VersionStore;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Finds the versions that a path names, or refuses the call. */
final class PathVersion {
    private final PathDocument documents;
    private final VersionStore versions;

    @Inject
    PathVersion(PathDocument documents, VersionStore versions) {
        this.documents = documents;
        this.versions = versions;
    }

    /** What {@code found} decides on document and version, or 404. One GetItem each. */
    Outcome find(Call call, String parameter, BiFunction<DocumentHead, StoredVersion, Outcome> found) {
        return documents.find(call, head -> find(call, head, parameter, version -> found.apply(head, version)));
    }

    /** As {@link #find(Call, String, BiFunction)}, of a document that was found. */
    Outcome find(Call call, DocumentHead head, String parameter, Function<StoredVersion, Outcome> found) {
        var number = call.pathParameter(parameter);
        return version(head, number)
                .map(found)
                .orElseGet(() -> new Outcome.Refusal(new NotFound(Problem.VERSION_NOT_FOUND, number)));
    }

    private Optional<StoredVersion> version(DocumentHead head, String number) {
        var wanted = RevisionNumber.of(number);
        return wanted.isPresent() ? versions.find(head.id(), wanted.getAsLong()) : Optional.empty();
    }
}
