package com.aresgen.models.answer;

/** Changes one answer while it passes, part by part; a whole answer is one part. For one answer and one thread. */
public interface AnswerFilter {
    /** What can be passed on after this part; it may be empty. */
    AnswerPart part(AnswerPart piece);

    /** What was held back, after the last part, or when {@link #isOver()}. */
    AnswerPart rest();

    /** Whether the answer ends here by {@link FinishReason#CONTENT_FILTER}, whatever the model would still write. */
    boolean isOver();
}
