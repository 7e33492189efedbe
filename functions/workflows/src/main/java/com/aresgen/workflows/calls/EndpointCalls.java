package com.aresgen.workflows.calls;

import com.aresgen.http.Answer;
import com.aresgen.http.Call;
import com.aresgen.http.Handler;
import com.aresgen.http.Trail;
import com.aresgen.http.json.Json;
import com.aresgen.store.idempotency.Settlement;
import com.aresgen.store.runs.Tokens;
import com.aresgen.workflows.definition.StepType;
import com.aresgen.workflows.engine.world.CallResult;
import com.aresgen.workflows.engine.world.Calls;
import com.aresgen.workflows.engine.world.StepCall;
import com.aresgen.workflows.engine.world.Use;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;

/** Steps that call our own endpoints, through the same stages as any caller. Safe for threads. */
public final class EndpointCalls implements Calls {
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final StepRequests requests;
    private final Settlement settlement;
    private final InstantSource clock;
    private final Function<StepType, Handler> endpoints;

    /** @param endpoints the entrance of the endpoint that a type of step calls */
    public EndpointCalls(
            StepRequests requests, Settlement settlement, InstantSource clock, Function<StepType, Handler> endpoints) {
        this.requests = requests;
        this.settlement = settlement;
        this.clock = clock;
        this.endpoints = endpoints;
    }

    @Override
    public CallResult call(StepCall step, Instant deadline) {
        var call = requests.of(step, deadline);
        while (true) {
            if (!(endpoints.apply(step.uses()).handle(call) instanceof Answer answer)) {
                throw new IllegalStateException(call.route() + " has no whole answer");
            }
            var refusal = StepRefusal.of(answer);
            if (refusal.isEmpty()) {
                return result(step, answer);
            }
            if (!refusal.get().isStillRunning()) {
                return failed(refusal.get(), call.trail());
            }
            await(step, deadline);
        }
    }

    /** Another invocation of the attempt is at work, or was: its claim ends by itself. */
    private void await(StepCall step, Instant deadline) {
        if (!clock.instant().plus(PAUSE).isBefore(deadline)) {
            throw new StillRunning(step.key());
        }
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new StillRunning(step.key());
        }
    }

    @Override
    public Optional<CallResult> settle(StepCall step) {
        return StepOutputs.isOf(step.uses()) ? settled(step, requests.of(step, clock.instant())) : Optional.empty();
    }

    private Optional<CallResult> settled(StepCall step, Call call) {
        return switch (settlement.of(call)) {
            case Settlement.Found.Done(var answer) -> Optional.of(result(step, answer));
            case Settlement.Found.Nothing _ -> Optional.empty();
            case Settlement.Found.Running _ -> throw new StillRunning(step.key());
        };
    }

    private static CallResult result(StepCall step, Answer answer) {
        return StepOutputs.of(step, Json.MAPPER.readTree(answer.body().bytes()));
    }

    private static CallResult failed(StepRefusal refusal, Trail trail) {
        var uses = trail.modelUses();
        var use = new Use(
                uses.stream().mapToLong(Trail.ModelUse::costNanos).sum(),
                new Tokens(
                        uses.stream().mapToLong(Trail.ModelUse::promptTokens).sum(),
                        uses.stream()
                                .mapToLong(Trail.ModelUse::completionTokens)
                                .sum(),
                        0),
                uses.isEmpty() ? Optional.empty() : Optional.of(uses.getLast().model()));
        return new CallResult.Failed(refusal.code(), refusal.detail(), refusal.kind(), refusal.retryAfter(), use);
    }
}
