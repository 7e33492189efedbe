package com.aresgen.models.openai;

import com.aresgen.models.Prompt;
import com.aresgen.models.TokenUsage;

/** Usage where a server tells none; images count nothing. */
final class UsageEstimate {
    static final String WARNING = "The model's server did not say how many tokens it used. The usage is an estimate.";

    private UsageEstimate() {}

    static TokenUsage of(Prompt prompt, long saidBytes) {
        var messages = prompt.messages().stream()
                .mapToLong(message -> AnswerSize.of(message.text()))
                .sum();
        var options = prompt.options().values().stream()
                .mapToLong(option -> AnswerSize.of(option.toString()))
                .sum();
        return TokenUsage.estimated(messages + options, saidBytes);
    }
}
