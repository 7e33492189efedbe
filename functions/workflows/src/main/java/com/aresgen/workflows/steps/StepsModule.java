package com.aresgen.workflows.steps;

import com.aresgen.egress.Egress;
import com.aresgen.egress.EgressPolicy;
import com.aresgen.egress.EgressTimeouts;
import com.aresgen.http.values.Once;
import com.aresgen.lambda.aws.AwsConnections;
import com.aresgen.lambda.wiring.Environment;
import com.aresgen.store.idempotency.Settlement;
import com.aresgen.store.runs.RunStore;
import com.aresgen.store.workflows.SigningSecrets;
import com.aresgen.workflows.engine.Calls;
import com.aresgen.workflows.engine.Engine;
import com.aresgen.workflows.engine.Ports;
import com.aresgen.workflows.engine.Sweep;
import dagger.Module;
import dagger.Provides;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.random.RandomGenerator;
import software.amazon.awssdk.services.sfn.SfnClient;

/** The engine on our tables and on Step Functions. */
@Module
public final class StepsModule {
    private static final Duration CONNECT = Duration.ofSeconds(5);

    private StepsModule() {}

    /** The client is made when it is first needed: a function that only reads runs starts none. */
    @Provides
    @Singleton
    static StepFunctions stepFunctions(Environment environment, AwsConnections connections) {
        return new StepFunctions(
                new Once<>(() -> environment
                        .aws(SfnClient.builder(), "AWS_ENDPOINT_URL_SFN", connections)
                        .build()),
                environment.find("RUNS_MACHINE").orElse(""));
    }

    /** The function that decides makes no calls, and finds out what became of those that were lost. */
    @Provides
    static Calls settling(StepRequests requests, Provider<Settlement> settlement, InstantSource clock) {
        return new EndpointCalls(requests, settlement, clock, type -> {
            throw new IllegalStateException("This function makes no calls of " + type.wire());
        });
    }

    @Provides
    static Ports ports(
            RunStore runs,
            StepFunctions executions,
            Calls calls,
            PinnedDefinitions definitions,
            RunAnnouncements events,
            InstantSource clock) {
        return new Ports(runs, executions, calls, definitions, events, clock, RandomGenerator.getDefault());
    }

    @Provides
    static Engine engine(Ports ports) {
        return new Engine(ports);
    }

    @Provides
    static Sweep sweep(Ports ports) {
        return new Sweep(ports);
    }

    @Provides
    static HttpCalls httpCalls(SigningSecrets secrets, Environment environment, InstantSource clock) {
        var reach = EgressPolicy.of(environment.find("ALLOW_LOOPBACK_EGRESS"));
        // One byte more than a step may put out, so that a longer body is refused rather than cut.
        return new HttpCalls(
                secrets,
                reach,
                patience -> new Egress(reach, new EgressTimeouts(CONNECT, patience), HttpOutputs.MOST_BYTES + 1, clock),
                clock);
    }
}
