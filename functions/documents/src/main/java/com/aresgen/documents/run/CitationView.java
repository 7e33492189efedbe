package com.aresgen.documents.run;

import com.aresgen.documents.commands.task.CitedSentence;
import org.jspecify.annotations.Nullable;

/**
 * A citation as callers read it.
 *
 * @param start where the cited sentence begins in the text of the answer's revision, in code points
 * @param end where it ends there, with its marker
 * @param sourceStart where the quote begins in its source, in code points
 * @param verified always true: a quote that is not in its source is dropped
 */
record CitationView(
        String marker,
        String sourceId,
        String title,
        @Nullable String url,
        String quote,
        int start,
        int end,
        int sourceStart,
        int sourceEnd,
        boolean verified) {
    /** @param start in code points */
    static CitationView of(CitedSentence cited, int start, int end) {
        return new CitationView(
                cited.marker(),
                cited.sourceId(),
                cited.title(),
                cited.url().isEmpty() ? null : cited.url(),
                cited.quote(),
                start,
                end,
                cited.sourceStart(),
                cited.sourceEnd(),
                true);
    }
}
