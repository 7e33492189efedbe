package com.aresgen.lambda.wiring;

import com.aresgen.http.stages.Audit;
import com.aresgen.http.stages.Problems;
import com.aresgen.http.values.Ids;
import com.aresgen.http.values.Region;
import com.aresgen.lambda.aws.AwsConnections;
import com.aresgen.lambda.edge.Edge;
import com.aresgen.lambda.edge.ProxyEvents;
import com.aresgen.lambda.logs.MetricsLog;
import com.aresgen.lambda.logs.RequestLog;
import dagger.Module;
import dagger.Provides;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/** What every function has: a clock, ids, and the edge. */
@Module
public final class HttpModule {
    /** As long as the SDK's own clients keep a connection without a call. */
    private static final Duration IDLE = Duration.ofMinutes(1);

    private HttpModule() {}

    @Provides
    @Singleton
    static Environment environment(Map<String, String> variables) {
        return new Environment(variables);
    }

    @Provides
    @Singleton
    static InstantSource clock() {
        return InstantSource.system();
    }

    @Provides
    @Singleton
    static Ids ids(InstantSource clock) {
        return new Ids(clock);
    }

    @Provides
    @Singleton
    static Region region(Environment environment) {
        return Region.of(environment.get("ARESGEN_REGION"))
                .orElseThrow(() -> new IllegalStateException("ARESGEN_REGION must be eu or us"));
    }

    @Provides
    @Singleton
    static AwsConnections connections() {
        return new AwsConnections(IDLE);
    }

    @Provides
    @Singleton
    static Secrets secrets(Environment environment, AwsConnections connections) {
        return new Secrets(() -> environment
                .aws(SecretsManagerClient.builder(), "AWS_ENDPOINT_URL_SECRETS_MANAGER", connections)
                .build());
    }

    @Provides
    static MetricsLog metrics(Environment environment) {
        return new MetricsLog(environment.get("METRICS_NAMESPACE"));
    }

    @Provides
    @Singleton
    static Map<Region, String> baseUrls(Environment environment) {
        return Map.of(Region.EU, environment.get("BASE_URL_EU"), Region.US, environment.get("BASE_URL_US"));
    }

    @Provides
    @Singleton
    static Edge edge(Region region, Map<Region, String> baseUrls, InstantSource clock, Ids ids, MetricsLog metrics) {
        return new Edge(
                region,
                baseUrls,
                new ProxyEvents(clock, ids),
                new Audit(region, clock, new RequestLog(metrics)),
                new Problems(region));
    }
}
