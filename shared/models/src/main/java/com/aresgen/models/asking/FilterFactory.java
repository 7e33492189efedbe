package com.aresgen.models.asking;

import com.aresgen.models.answer.AnswerFilter;
import java.util.List;

/**
 * Makes the filters of a request's answers: fresh ones for each answer, since a fallback or a repaired form is another
 * answer. The last that were made are those of the answer that the caller gets.
 */
@FunctionalInterface
public interface FilterFactory {
    /** None, for answers as the model writes them. */
    FilterFactory NONE = _ -> List.of();

    /**
     * The filters for one more answer.
     *
     * @param format in which the model answers
     */
    List<AnswerFilter> filters(OutputFormat format);
}
