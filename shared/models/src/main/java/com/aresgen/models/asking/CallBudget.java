package com.aresgen.models.asking;

import com.aresgen.http.problem.Failure;
import com.aresgen.models.ChatProvider;
import com.aresgen.models.Prompt;
import com.aresgen.models.answer.AnswerPart;
import com.aresgen.models.answer.AnswerStart;
import com.aresgen.models.answer.Completion;
import com.aresgen.models.answer.TokenUsage;
import com.aresgen.models.catalogue.Model;
import com.aresgen.models.failure.BudgetExceeded;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The money that a request may still cost. Before each attempt the worst case has to fit: the prompt as estimated
 * (one token for four bytes of text; an image has no text and counts nothing), and an answer of the maximum length.
 * For one request and one thread.
 */
final class CallBudget {
    private static final int NANO_DIGITS = 9;

    private final Optional<Long> most;
    private long spent;
    private Optional<TokenUsage> used = Optional.empty();

    CallBudget(Optional<BigDecimal> maxCostUsd) {
        this.most = maxCostUsd.map(usd -> usd.movePointRight(NANO_DIGITS).longValue());
    }

    /** The provider, asked only while the budget covers the worst case. */
    ChatProvider over(ChatProvider provider) {
        return new ChatProvider() {
            @Override
            public Completion complete(Model model, Prompt prompt) {
                var refusal = refusal(model, prompt);
                if (refusal.isPresent()) {
                    return new Completion.Declined(refusal.get());
                }
                var completion = provider.complete(model, prompt);
                if (completion instanceof Completion.Answered answer) {
                    used = Optional.of(used.map(answer.usage()::plus).orElse(answer.usage()));
                    spent += model.price().cost(answer.usage());
                }
                return completion;
            }

            /** No attempt follows a stream that has begun, so its cost limits nothing. */
            @Override
            public AnswerStart stream(Model model, Prompt prompt) {
                return refusal(model, prompt)
                        .<AnswerStart>map(AnswerStart.Declined::new)
                        .orElseGet(() -> provider.stream(model, prompt));
            }
        };
    }

    /** The sum of all whole answers, good or bad: they have to be paid for. Empty until a model has answered. */
    Optional<TokenUsage> used() {
        return used;
    }

    private Optional<Failure> refusal(Model model, Prompt prompt) {
        return most.flatMap(limit -> {
            var worst = Math.addExact(spent, worst(model, prompt));
            return worst <= limit
                    ? Optional.empty()
                    : Optional.of(new BudgetExceeded(model.id(), usd(limit), usd(worst)));
        });
    }

    private static long worst(Model model, Prompt prompt) {
        var texts = Stream.concat(
                prompt.messages().stream()
                        .flatMap(message -> Stream.of(
                                message.text(),
                                message.body().path("tool_calls").toString())),
                prompt.options().values().stream().map(Object::toString));
        var read = TokenUsage.estimated(texts, AnswerPart.NOTHING).promptTokens();
        var written = Math.min(prompt.maxTokens().orElse(Integer.MAX_VALUE), model.maxOutputTokens());
        return model.price().cost(new TokenUsage(read, written));
    }

    private static BigDecimal usd(long nanos) {
        return BigDecimal.valueOf(nanos, NANO_DIGITS).stripTrailingZeros();
    }
}
