package com.aresgen.models.openai.chunk;

import com.aresgen.models.Prompt;
import com.aresgen.models.answer.TokenUsage;
import com.aresgen.models.answer.Warning;

/** An estimate for a server that reports no usage; images count nothing. */
final class UsageEstimate {
    static final Warning WARNING = new Warning(
            "usage_estimated", "The model's server did not report how many tokens it used. The usage is an estimate.");

    private UsageEstimate() {}

    static TokenUsage of(Prompt prompt, long answerBytes) {
        var messages = prompt.messages().stream()
                .mapToLong(message -> AnswerSize.of(message.text()))
                .sum();
        var options = prompt.options().values().stream()
                .mapToLong(option -> AnswerSize.of(option.toString()))
                .sum();
        return TokenUsage.estimated(messages + options, answerBytes);
    }
}
