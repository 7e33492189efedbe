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

    /** @param endpoints the names of the family's endpoints, by the type of step that calls them */
    TaskFunction.Work through(Family family, Map<StepType, String> endpoints) {
        var entrances = new EnumMap<StepType, Handler>(StepType.class);
        endpoints.forEach((type, name) -> entrances.put(type, family.edge().internal(family.endpoint(name), family)));
        return through(new EndpointCalls(requests, settlement.get(), ground.clock(), type -> {
            var entrance = entrances.get(type);
            if (entrance == null) {
                throw new IllegalStateException("This function makes no calls of " + type.wire());
            }
            return entrance;
        }));
    }

    TaskFunction.Work through(Calls calls) {
        return new CallStep(new Calling(ground, calls));
    }
}
