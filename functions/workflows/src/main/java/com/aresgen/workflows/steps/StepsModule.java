package com.aresgen.workflows.steps;

import com.aresgen.egress.Egress;
import com.aresgen.egress.EgressPolicy;
import com.aresgen.egress.EgressTimeouts;
import com.aresgen.http.values.Once;
import com.aresgen.http.values.StatelessRandom;
import com.aresgen.lambda.aws.AwsConnections;
import com.aresgen.lambda.wiring.Environment;
import com.aresgen.store.idempotency.Settlement;
import com.aresgen.store.runs.RunStore;
import com.aresgen.store.workflows.SigningSecrets;
import com.aresgen.workflows.calls.EndpointCalls;
import com.aresgen.workflows.calls.HttpCalls;
import com.aresgen.workflows.calls.StepRequests;
import com.aresgen.workflows.engine.Engine;
import com.aresgen.workflows.engine.Sweep;
import com.aresgen.workflows.engine.world.Ground;
import com.aresgen.workflows.engine.world.Ports;
import com.aresgen.workflows.machine.PinnedDefinitions;
import com.aresgen.workflows.machine.RunAnnouncements;
import com.aresgen.workflows.machine.RunStarts;
import com.aresgen.workflows.machine.StepFunctions;
import com.aresgen.workflows.machine.StepFunctionsClient;
import dagger.Module;
import dagger.Provides;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import software.amazon.awssdk.services.sfn.SfnClient;

/** The engine on our tables and on Step Functions. */
@Module
public final class StepsModule {
    private static final Duration CONNECT = Duration.ofSeconds(5);

    private StepsModule() {}

    /** The client is made when it is first needed: a function that only reads runs starts none. */
    @Provides
    @Singleton
    static StepFunctionsClient client(Environment environment, AwsConnections connections) {
        return new StepFunctionsClient(new Once<>(() -> environment
                .aws(SfnClient.builder(), "AWS_ENDPOINT_URL_SFN", connections)
                .build()));
    }

    @Provides
    @Singleton
    static StepFunctions executions(Environment environment, StepFunctionsClient client) {
        return new StepFunctions(client, environment.get("RUNS_MACHINE"));
    }

    @Provides
    static RunStarts starts(Environment environment) {
        return new RunStarts(environment.get("RUNS_MACHINE"));
    }

    @Provides
    static Ground ground(RunStore runs, PinnedDefinitions definitions, InstantSource clock) {
        return new Ground(runs, definitions, clock, new StatelessRandom());
    }

    /** The function that decides makes no calls, and finds out what became of those that were lost. */
    @Provides
    static Engine engine(
            Ground ground,
            StepFunctions executions,
            StepRequests requests,
            Settlement settlement,
            RunAnnouncements events) {
        var calls = new EndpointCalls(requests, settlement, ground.clock(), type -> {
            throw new IllegalStateException("This function makes no calls of " + type.wire());
        });
        return new Engine(new Ports(ground, executions, calls, events));
    }

    @Provides
    static Sweep sweep(Ground ground, StepFunctions executions) {
        return new Sweep(ground, executions);
    }

    @Provides
    static HttpCalls httpCalls(SigningSecrets secrets, Environment environment, InstantSource clock) {
        var reach = EgressPolicy.of(environment.find("ALLOW_LOOPBACK_EGRESS"));
        // One byte more than a step may put out, so that a longer body is refused rather than cut.
        return new HttpCalls(
                secrets,
                reach,
                patience -> new Egress(reach, new EgressTimeouts(CONNECT, patience), HttpCalls.MOST_BYTES + 1, clock),
                clock);
    }
}
