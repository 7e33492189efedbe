package com.aresgen.store.documents;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The versions of a document. Safe for threads. */
@Singleton
public final class VersionStore {
    private final DocumentPartition partition;

    @Inject
    public VersionStore(DocumentPartition partition) {
        this.partition = partition;
    }

    /** Empty if there is no such version. One strongly consistent GetItem: one read unit. */
    public Optional<StoredVersion> find(String document, long number) {
        var found = partition.heads().item(document, DocumentItems.numbered(DocumentItems.VERSIONS, number));
        return found.isEmpty() ? Optional.empty() : Optional.of(VersionItems.version(found));
    }

    /**
     * Up to {@code most} versions with lower numbers than {@code before}, newest first. One strongly consistent Query:
     * one read unit per 4 KB, which is about ten versions.
     */
    public List<StoredVersion> before(String document, long before, int most) {
        var newestFirst = partition.between(
                document,
                DocumentItems.VERSIONS,
                DocumentItems.numbered(DocumentItems.VERSIONS, before - 1),
                query -> query.scanIndexForward(false).limit(most));
        var found = new ArrayList<StoredVersion>();
        while (found.size() < most && newestFirst.hasNext()) {
            found.add(VersionItems.version(newestFirst.next()));
        }
        return found;
    }
}
