package com.aresgen.models.extractive;

import com.aresgen.models.answer.FinishReason;
import com.aresgen.models.answer.TokenUsage;
import com.aresgen.text.Token;
import com.aresgen.text.Words;
import java.util.List;

/** Cuts an answer at the caller's limits: before a stop sequence, or after {@code mostTokens} tokens. */
record AnswerLimits(int promptTokens, int mostTokens, List<String> stop) {
    /** The answer after the cut, and why it ends there. */
    record Cut(String text, FinishReason finish, TokenUsage usage) {}

    Cut apply(String answer) {
        var stopped = answer.substring(0, stopsAt(answer));
        var ends = Words.tokens(stopped).stream().mapToInt(Token::end).toArray();
        if (ends.length <= mostTokens) {
            return new Cut(stopped, FinishReason.STOP, new TokenUsage(promptTokens, ends.length));
        }
        var cut = mostTokens <= 0 ? 0 : ends[mostTokens - 1];
        return new Cut(
                stopped.substring(0, cut), FinishReason.LENGTH, new TokenUsage(promptTokens, Math.max(0, mostTokens)));
    }

    private int stopsAt(String answer) {
        return stop.stream()
                .filter(sequence -> !sequence.isEmpty())
                .mapToInt(answer::indexOf)
                .filter(index -> index >= 0)
                .min()
                .orElse(answer.length());
    }
}
