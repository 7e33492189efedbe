package com.aresgen.models.openai.chunk;

import com.aresgen.http.values.Shortened;
import com.aresgen.models.answer.FinishReason;
import com.aresgen.models.answer.Warning;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether and why one answer has ended, by the finish reasons that came so far (infra/decisions/0077). */
final class AnswerEnd {
    private static final int LONGEST = 60;

    private Optional<FinishReason> reason = Optional.empty();
    private @Nullable String unknown;
    private boolean premature;

    /** @param hasContent whether the same chunk has a part of the answer */
    void add(FinishWord word, boolean hasContent) {
        premature |= reason.isPresent() && hasContent;
        switch (word) {
            case FinishWord.Known(FinishReason finish) -> reason = Optional.of(finish);
            case FinishWord.Unknown(String text) -> unknown = Shortened.marked(LONGEST, text);
            case FinishWord.Failed _, FinishWord.None _ -> {}
        }
    }

    /**
     * Whether the answer is complete though its stream breaks off now. A reason that content followed was none: its
     * server may have one on every chunk, so that only its {@code [DONE]} tells.
     */
    boolean isReached() {
        return reason.isPresent() && !premature;
    }

    Optional<FinishReason> reason() {
        return reason;
    }

    /** Why an answer without a reason is not complete. */
    String fault() {
        return unknown == null
                ? "The model's server ended its answer without a finish reason, so that it may be incomplete."
                : "The model's server ended its answer with the unknown finish reason " + unknown
                        + ", so that it may be incomplete.";
    }

    List<Warning> warnings() {
        return unknown == null
                ? List.of()
                : List.of(new Warning(
                        "unknown_finish_reason",
                        "The model's server also sent the unknown finish reason " + unknown + "."));
    }
}
