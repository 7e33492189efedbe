package com.aresgen.documents.commands.body;

import java.util.Optional;

/** A part of a text, as callers name it. */
public sealed interface Selection {
    /** From {@code start} to before {@code end}, in Unicode code points; whether the text has them is not known yet. */
    record Range(long start, long end) implements Selection {}

    /**
     * The place where the text has these words (TextQuoteSelector of the W3C Web Annotation Data Model).
     *
     * @param prefix the text immediately before
     * @param suffix the text immediately after
     */
    record Quote(String exact, Optional<String> prefix, Optional<String> suffix) implements Selection {}
}
