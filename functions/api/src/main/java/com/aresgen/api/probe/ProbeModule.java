package com.aresgen.api.probe;

import com.aresgen.lambda.edge.Edge;
import com.aresgen.lambda.logs.MetricsLog;
import com.aresgen.lambda.wiring.Environment;
import com.aresgen.lambda.wiring.Secrets;
import dagger.Module;
import dagger.Provides;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;

/** The probe of this region's API. */
@Module
public final class ProbeModule {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private ProbeModule() {}

    @Provides
    static Probe probe(Edge edge, Environment environment, Secrets secrets, MetricsLog metrics, InstantSource clock) {
        var baseUrl = Objects.requireNonNull(edge.baseUrls().get(edge.region()));
        return new Probe(URI.create(baseUrl), secrets.text(environment.get("PROBE_SECRET")), PATIENCE, metrics, clock);
    }
}
