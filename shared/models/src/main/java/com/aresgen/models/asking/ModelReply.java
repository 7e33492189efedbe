package com.aresgen.models.asking;

import com.aresgen.http.problem.Failure;
import com.aresgen.models.catalogue.Model;

/** The result of a {@link ModelRequest}: an answer, whole or as a stream, or the failure to report. */
public sealed interface ModelReply<T> {
    /**
     * A model answers.
     *
     * @param model the first of the request, or a fallback
     */
    record Answered<T>(Model model, T answer) implements ModelReply<T> {}

    record Declined<T>(Failure failure) implements ModelReply<T> {}
}
