package com.aresgen.documents.live.talk;

import com.aresgen.documents.live.frames.Frame;
import com.aresgen.documents.live.frames.Frame.Place;
import com.aresgen.documents.live.frames.Frame.Rev;
import com.aresgen.documents.read.AuthorView;
import com.aresgen.http.json.Json;
import com.aresgen.store.documents.Revision;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/** Revisions as sockets are sent them. */
public final class Revs {
    /** Revisions between two checksums. */
    private static final int SUMMED = 50;

    private Revs() {}

    /** Whether a revision is sent with the checksum of its text. */
    public static boolean isSummed(long revision) {
        return revision % SUMMED == 0;
    }

    /** A revision alone. */
    public static Rev of(Revision revision) {
        return of(revision, Optional.empty(), null);
    }

    /**
     * A revision with its author's cursor.
     *
     * @param text of the revision, for its checksum
     */
    public static Rev of(Revision revision, Optional<String> text, @Nullable Place cursor) {
        var isLarge = revision.changes().getBytes(StandardCharsets.UTF_8).length > Frame.LARGEST_REVISION;
        return new Rev(
                revision.number(),
                revision.client(),
                revision.seq(),
                AuthorView.of(revision.author()),
                isLarge ? null : Json.MAPPER.readTree(revision.changes()),
                isLarge ? true : null,
                text.filter(_ -> isSummed(revision.number())).map(Revs::sum).orElse(null),
                cursor);
    }

    private static String sum(String text) {
        var crc = new CRC32();
        crc.update(text.getBytes(StandardCharsets.UTF_8));
        return "%08x".formatted(crc.getValue());
    }
}
