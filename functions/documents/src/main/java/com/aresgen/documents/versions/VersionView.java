package com.aresgen.documents.versions;

import com.aresgen.documents.read.AuthorView;
import com.aresgen.store.documents.StoredVersion;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A version as callers read it.
 *
 * @param command the name of the command that made it
 * @param charsAdded code points since the version before
 * @param contentSha256 of the UTF-8 text, in hexadecimal digits
 */
record VersionView(
        long version,
        String id,
        long revision,
        Instant createdAt,
        AuthorView author,
        String source,
        @JsonInclude(Include.NON_NULL) @Nullable String command,
        String summary,
        int wordCount,
        int charsAdded,
        int charsRemoved,
        String contentSha256,
        @Nullable Long parentVersion,
        @JsonInclude(Include.NON_NULL) @Nullable String content) {
    static VersionView of(StoredVersion version, @Nullable String content) {
        var figures = version.figures();
        return new VersionView(
                version.number(),
                version.id(),
                version.revision(),
                version.at(),
                AuthorView.of(version.author()),
                version.origin().source().name().toLowerCase(Locale.ROOT),
                version.origin().command().orElse(null),
                figures.summary(),
                figures.words(),
                figures.added(),
                figures.removed(),
                figures.sha256(),
                version.parent() == 0 ? null : version.parent(),
                content);
    }
}
