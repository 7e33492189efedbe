package com.aresgen.documents.read;

import com.aresgen.document.DocumentState;
import com.aresgen.http.EntityTag;
import com.aresgen.store.documents.DocumentHead;
import com.aresgen.text.Words;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A document as callers read it; in lists without its content, and with the figures of its newest version.
 *
 * @param version the newest
 * @param revision of the content; in lists, of the newest version
 */
public record DocumentView(
        String id,
        String title,
        @JsonInclude(Include.NON_NULL) @Nullable String content,
        String format,
        long version,
        long revision,
        int wordCount,
        @Nullable String voiceId,
        Map<String, String> metadata,
        Instant createdAt,
        Instant updatedAt) {
    /** The document as it is now. */
    public static DocumentView of(DocumentState state) {
        var updated = later(state.typedAt().orElse(Instant.MIN), state.head().updatedAt());
        return of(state.head(), state.revision(), state.text(), updated);
    }

    /** The document with the text of a revision. */
    public static DocumentView of(DocumentHead head, long revision, String text, Instant updatedAt) {
        return new DocumentView(
                head.id(),
                head.details().title(),
                text,
                head.details().format(),
                head.newest().version(),
                revision,
                Words.count(text),
                head.details().voice().orElse(null),
                head.details().metadata(),
                head.createdAt(),
                updatedAt);
    }

    static DocumentView listed(DocumentHead head) {
        return new DocumentView(
                head.id(),
                head.details().title(),
                null,
                head.details().format(),
                head.newest().version(),
                head.newest().revision(),
                head.newest().words(),
                head.details().voice().orElse(null),
                head.details().metadata(),
                head.createdAt(),
                head.updatedAt());
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** Of details and text: {@code "<changes of the details>.<revision>"}. */
    public static EntityTag tag(DocumentHead head, long revision) {
        return new EntityTag("\"" + head.details().count() + "." + revision + "\"");
    }

    /** Whether a tag is of these details, whatever the text is. */
    public static boolean hasDetails(DocumentHead head, String tag) {
        return tag.startsWith("\"" + head.details().count() + ".");
    }
}
