package com.aresgen.chat.complete;

import com.aresgen.http.problem.Failure;
import com.aresgen.http.problem.Overloaded;
import com.aresgen.models.ChatProvider;
import com.aresgen.models.Completion;
import com.aresgen.models.Model;
import com.aresgen.models.Opening;
import com.aresgen.models.Prompt;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Keeps a container from asking a provider that failed several times in a row: for a pause nobody asks, then one call
 * does, and what becomes of it decides (infra/decisions/0076). Only failures before an answer begins count, and of them
 * those that another attempt may mend. Safe for threads.
 */
final class Breaker implements ChatProvider {
    static final int MOST_FAILURES = 5;
    static final Duration PAUSE = Duration.ofSeconds(10);

    private final ChatProvider provider;
    private final InstantSource clock;
    private int failures;
    private Instant closedUntil = Instant.MIN;

    Breaker(ChatProvider provider, InstantSource clock) {
        this.provider = provider;
        this.clock = clock;
    }

    @Override
    public Completion complete(Model model, Prompt prompt) {
        var refusal = refusal();
        if (refusal.isPresent()) {
            return new Completion.Declined(refusal.get());
        }
        var completion = provider.complete(model, prompt);
        learn(completion instanceof Completion.Declined(Failure failure) ? Optional.of(failure) : Optional.empty());
        return completion;
    }

    @Override
    public Opening stream(Model model, Prompt prompt) {
        var refusal = refusal();
        if (refusal.isPresent()) {
            return new Opening.Declined(refusal.get());
        }
        var opening = provider.stream(model, prompt);
        learn(opening instanceof Opening.Declined(Failure failure) ? Optional.of(failure) : Optional.empty());
        return opening;
    }

    /** After the pause the first who comes closes it again for as long, and asks. */
    private synchronized Optional<Failure> refusal() {
        if (failures < MOST_FAILURES) {
            return Optional.empty();
        }
        var left = Duration.between(clock.instant(), closedUntil);
        if (left.isPositive()) {
            return Optional.of(new Overloaded(
                    "The provider of this model has failed several times in a row and is not asked for a moment.",
                    Math.toIntExact(left.plusMillis(999).toSeconds())));
        }
        closedUntil = clock.instant().plus(PAUSE);
        return Optional.empty();
    }

    private synchronized void learn(Optional<Failure> failure) {
        failures = failure.filter(Attempts::isUpstream)
                        .filter(Failure::isRetryable)
                        .isPresent()
                ? failures + 1
                : 0;
        if (failures == MOST_FAILURES) {
            closedUntil = clock.instant().plus(PAUSE);
        }
    }
}
