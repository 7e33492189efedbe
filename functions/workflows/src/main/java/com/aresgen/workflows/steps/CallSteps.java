package com.aresgen.workflows.steps;

import com.aresgen.http.Handler;
import com.aresgen.lambda.edge.Family;
import com.aresgen.lambda.work.TaskFunction;
import com.aresgen.store.idempotency.Settlement;
import com.aresgen.workflows.calls.EndpointCalls;
import com.aresgen.workflows.calls.StepRequests;
import com.aresgen.workflows.definition.StepType;
import com.aresgen.workflows.engine.Calling;
import com.aresgen.workflows.engine.world.Calls;
import com.aresgen.workflows.engine.world.Ground;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Makes the functions that call: each knows the endpoints of one family, and has the permissions of these alone. */
public final class CallSteps {
    private final Ground ground;
    private final StepRequests requests;
    private final Provider<Settlement> settlement;

    @Inject
    CallSteps(Ground ground, StepRequests requests, Provider<Settlement> settlement) {
        this.ground = ground;
        this.requests = requests;
        this.settlement = settlement;
    }

    /** @param names of the family's endpoints, by the type of step that calls them */
    TaskFunction.Work through(Family family, Map<StepType, String> names) {
        var endpoints = names.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, named -> family.endpoint(named.getValue())));
        var entrances = new EnumMap<StepType, Handler>(StepType.class);
        endpoints.forEach((type, endpoint) -> entrances.put(type, family.edge().internal(endpoint, family)));
        var calls = new EndpointCalls(requests, settlement.get(), ground.clock(), type -> {
            var entrance = entrances.get(type);
            if (entrance == null) {
                throw new IllegalStateException("This function makes no calls of " + type.wire());
            }
            return entrance;
        });
        return through(calls, () -> endpoints.values().forEach(family.edge()::rehearse));
    }

    TaskFunction.Work through(Calls calls) {
        return through(calls, () -> {});
    }

    private TaskFunction.Work through(Calls calls, Runnable priming) {
        return new CallStep(new Calling(ground, calls), priming);
    }
}
