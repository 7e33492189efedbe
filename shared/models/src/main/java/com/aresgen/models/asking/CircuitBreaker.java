package com.aresgen.models.asking;

import com.aresgen.http.problem.Failure;
import com.aresgen.http.problem.Overloaded;
import com.aresgen.models.AnswerStart;
import com.aresgen.models.ChatProvider;
import com.aresgen.models.Completion;
import com.aresgen.models.Model;
import com.aresgen.models.Prompt;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Keeps a container from asking a provider that failed several times in a row: it declines all calls for a pause, then
 * lets one through, whose result decides (infra/decisions/0076). Only failures before an answer begins count, and of
 * them those that a retry may overcome. Safe for threads.
 */
public final class CircuitBreaker implements ChatProvider {
    static final int MOST_FAILURES = 5;
    static final Duration PAUSE = Duration.ofSeconds(10);

    private final ChatProvider provider;
    private final InstantSource clock;
    private int failures;
    private Instant openUntil = Instant.MIN;

    public CircuitBreaker(ChatProvider provider, InstantSource clock) {
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
        record(completion instanceof Completion.Declined(Failure failure) ? Optional.of(failure) : Optional.empty());
        return completion;
    }

    @Override
    public AnswerStart stream(Model model, Prompt prompt) {
        var refusal = refusal();
        if (refusal.isPresent()) {
            return new AnswerStart.Declined(refusal.get());
        }
        var opening = provider.stream(model, prompt);
        record(opening instanceof AnswerStart.Declined(Failure failure) ? Optional.of(failure) : Optional.empty());
        return opening;
    }

    /** After the pause the first call is let through, and the pause begins again for the others. */
    private synchronized Optional<Failure> refusal() {
        if (failures < MOST_FAILURES) {
            return Optional.empty();
        }
        var left = Duration.between(clock.instant(), openUntil);
        if (left.isPositive()) {
            return Optional.of(new Overloaded(
                    "The provider of this model has failed several times in a row and is not asked for a moment.",
                    Math.toIntExact(left.plusMillis(999).toSeconds())));
        }
        openUntil = clock.instant().plus(PAUSE);
        return Optional.empty();
    }

    private synchronized void record(Optional<Failure> failure) {
        failures = failure.filter(ModelRouter::isUpstream)
                        .filter(Failure::isRetryable)
                        .isPresent()
                ? failures + 1
                : 0;
        if (failures == MOST_FAILURES) {
            openUntil = clock.instant().plus(PAUSE);
        }
    }
}
