package com.aresgen.models.asking;

import com.aresgen.http.problem.Failure;
import com.aresgen.http.problem.Overloaded;
import com.aresgen.models.ChatProvider;
import com.aresgen.models.Prompt;
import com.aresgen.models.answer.AnswerStart;
import com.aresgen.models.answer.Completion;
import com.aresgen.models.catalogue.Model;
import com.aresgen.models.failure.UpstreamError;
import com.aresgen.models.failure.UpstreamTimeout;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps a container from asking for a model that failed several times in a row: it declines all calls of that model for
 * a pause, then lets one through, whose result decides (infra/decisions/0076). Only failures of the server before an
 * answer begins count, and of them those that a retry may overcome: no limit of requests, which may be one model's or
 * one account's. Safe for threads.
 */
public final class CircuitBreaker implements ChatProvider {
    static final int MOST_FAILURES = 5;
    static final Duration PAUSE = Duration.ofSeconds(10);

    /** Callers name any remote model, so that the models that fail are without limit. */
    static final int MOST_MODELS = 500;

    private final ChatProvider provider;
    private final InstantSource clock;
    private final Map<String, Failures> failing = new LinkedHashMap<>();

    public CircuitBreaker(ChatProvider provider, InstantSource clock) {
        this.provider = provider;
        this.clock = clock;
    }

    private record Failures(int inARow, Instant openUntil) {}

    @Override
    public Completion complete(Model model, Prompt prompt) {
        var refusal = refusal(model.id());
        if (refusal.isPresent()) {
            return new Completion.Declined(refusal.get());
        }
        var completion = provider.complete(model, prompt);
        record(
                model.id(),
                completion instanceof Completion.Declined(Failure failure) ? Optional.of(failure) : Optional.empty());
        return completion;
    }

    @Override
    public AnswerStart stream(Model model, Prompt prompt) {
        var refusal = refusal(model.id());
        if (refusal.isPresent()) {
            return new AnswerStart.Declined(refusal.get());
        }
        var opening = provider.stream(model, prompt);
        record(
                model.id(),
                opening instanceof AnswerStart.Declined(Failure failure) ? Optional.of(failure) : Optional.empty());
        return opening;
    }

    /** After the pause the first call is let through, and the pause begins again for the others. */
    private synchronized Optional<Failure> refusal(String model) {
        var failures = failing.get(model);
        if (failures == null || failures.inARow() < MOST_FAILURES) {
            return Optional.empty();
        }
        var left = Duration.between(clock.instant(), failures.openUntil());
        if (left.isPositive()) {
            return Optional.of(new Overloaded(
                    "The model " + model + " has failed several times in a row and is not asked for a moment.",
                    Math.toIntExact(left.plusMillis(999).toSeconds())));
        }
        failing.put(model, new Failures(failures.inARow(), clock.instant().plus(PAUSE)));
        return Optional.empty();
    }

    private synchronized void record(String model, Optional<Failure> failure) {
        if (failure.filter(CircuitBreaker::isOfServer).isEmpty()) {
            failing.remove(model);
            return;
        }
        failing.merge(
                model,
                new Failures(1, clock.instant().plus(PAUSE)),
                (before, now) -> new Failures(before.inARow() + 1, now.openUntil()));
        if (failing.size() > MOST_MODELS) {
            failing.remove(failing.keySet().iterator().next());
        }
    }

    private static boolean isOfServer(Failure failure) {
        return failure.isRetryable() && (failure instanceof UpstreamError || failure instanceof UpstreamTimeout);
    }
}
