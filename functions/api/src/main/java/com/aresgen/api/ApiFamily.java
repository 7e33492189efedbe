package com.aresgen.api;

import com.aresgen.api.fallback.FallbackEndpoints;
import com.aresgen.api.health.HealthEndpoints;
import com.aresgen.api.openapi.OpenApiModule;
import com.aresgen.api.openapi.OpenapiEndpoints;
import com.aresgen.api.probe.Probe;
import com.aresgen.api.probe.ProbeModule;
import com.aresgen.api.problems.ProblemsEndpoints;
import com.aresgen.api.site.SiteEndpoints;
import com.aresgen.lambda.edge.Family;
import com.aresgen.lambda.wiring.HttpModule;
import com.aresgen.lambda.wiring.StoreModule;
import dagger.BindsInstance;
import dagger.Component;
import jakarta.inject.Singleton;
import java.util.Map;

/** Endpoints that need no key, and the probe: the component that makes them. */
@Singleton
@Component(
        modules = {
            HttpModule.class,
            StoreModule.class,
            OpenApiModule.class,
            ProbeModule.class,
            OpenapiEndpoints.class,
            ProblemsEndpoints.class,
            HealthEndpoints.class,
            FallbackEndpoints.class,
            SiteEndpoints.class
        })
public interface ApiFamily extends Family {
    Probe probe();

    /** Makes the component of one function: {@code environment} holds the variables of that function alone. */
    static ApiFamily of(Map<String, String> environment) {
        return DaggerApiFamily.factory().create(environment);
    }

    @Component.Factory
    interface Factory {
        ApiFamily create(@BindsInstance Map<String, String> environment);
    }
}
