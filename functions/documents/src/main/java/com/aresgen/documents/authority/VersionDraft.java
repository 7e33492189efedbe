package com.aresgen.documents.authority;

import com.aresgen.changes.ChangeSet;
import com.aresgen.http.values.Ids;
import com.aresgen.http.values.Sha256;
import com.aresgen.store.documents.DocumentHead.Newest;
import com.aresgen.store.documents.Revision.Origin;
import com.aresgen.store.documents.Revision.Source;
import com.aresgen.store.documents.StoredVersion;
import com.aresgen.text.Words;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A version that is to be made.
 *
 * @param changes since the version before; empty if there are none
 * @param note what happened, where the origin alone does not say it
 */
public record VersionDraft(
        long revision,
        String text,
        Optional<ChangeSet> changes,
        String author,
        Origin origin,
        Optional<String> note,
        Instant at) {
    /** The version that follows {@code before}; a document's first one follows {@link #NOTHING}. */
    public StoredVersion following(Newest before, Ids ids) {
        var length = length(text);
        var added = changes.stream()
                .flatMap(each -> each.ranges().stream())
                .mapToInt(range -> length(range.inserted()))
                .sum();
        var inserted = origin.source() == Source.CREATE ? length : added;
        // What was there and what was inserted is still there or was removed.
        var removed = before.length() + inserted - length;
        return new StoredVersion(
                ids.next("ver"),
                before.version() + 1,
                revision,
                author,
                origin,
                new StoredVersion.Figures(
                        note.orElseGet(() -> summary(inserted, removed)),
                        Words.count(text),
                        inserted,
                        removed,
                        HexFormat.of().formatHex(Sha256.of(text.getBytes(StandardCharsets.UTF_8)))),
                before.version(),
                at);
    }

    /** What a document without versions has. */
    static final Newest NOTHING = new Newest(0, 0, 0, 0, Instant.EPOCH);

    /** What the head keeps of a version. */
    static Newest newest(StoredVersion version, String text) {
        return new Newest(
                version.number(), version.revision(), version.figures().words(), length(text), version.at());
    }

    private String summary(int added, int removed) {
        var what = origin.command().orElse(origin.source() == Source.CREATE ? "created" : "edited");
        return what + ": " + added + " characters added, " + removed + " removed";
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
