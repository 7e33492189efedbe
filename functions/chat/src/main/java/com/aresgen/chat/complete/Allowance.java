package com.aresgen.chat.complete;

import com.aresgen.http.problem.Failure;
import com.aresgen.models.ChatProvider;
import com.aresgen.models.Completion;
import com.aresgen.models.Model;
import com.aresgen.models.Opening;
import com.aresgen.models.Piece;
import com.aresgen.models.Prompt;
import com.aresgen.models.TokenUsage;
import com.aresgen.models.failure.BudgetExceeded;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a call may still cost ({@code max_cost_usd}). Before each attempt the worst case has to fit: the prompt as
 * estimated (one token for four bytes of text; an image has no text and counts nothing), and an answer as long as it may
 * be. For one call and one thread.
 */
final class Allowance {
    private static final int NANO_DIGITS = 9;

    private static final Piece NOTHING = new Piece(null, null, null, List.of(), List.of(), null);

    private final Optional<Long> most;
    private long spent;
    private boolean used;

    /** Without a limit, where the caller sets none. */
    Allowance(Optional<BigDecimal> maxCostUsd) {
        this.most = maxCostUsd.map(usd -> usd.movePointRight(NANO_DIGITS).longValue());
    }

    /** Asks a provider only as long as there is money for it. */
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
                    used = true;
                    spent += model.price().cost(answer.usage());
                }
                return completion;
            }

            /** Nothing follows a stream that has begun, so that its cost is nobody's limit. */
            @Override
            public Opening stream(Model model, Prompt prompt) {
                return refusal(model, prompt)
                        .<Opening>map(Opening.Declined::new)
                        .orElseGet(() -> provider.stream(model, prompt));
            }
        };
    }

    /** Whether a model has answered, to whatever end: then it has to be paid. */
    boolean isUsed() {
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
        var read = TokenUsage.estimated(texts, NOTHING).promptTokens();
        var written = Math.min(prompt.maxTokens().orElse(Integer.MAX_VALUE), model.maxOutputTokens());
        return model.price().cost(new TokenUsage(read, written));
    }

    private static BigDecimal usd(long nanos) {
        return BigDecimal.valueOf(nanos, NANO_DIGITS).stripTrailingZeros();
    }
}
