package com.aresgen.api.fallback;

import com.aresgen.lambda.edge.Edge;
import com.aresgen.lambda.edge.HttpFunction;
import com.aresgen.lambda.wiring.HttpModule;
import dagger.BindsInstance;
import dagger.Component;
import jakarta.inject.Singleton;
import java.util.Map;

/** Lambda entry point. The no-argument constructor is Lambda's; the other is local mode's. */
public final class FallbackFunction extends HttpFunction {
    @Singleton
    @Component(modules = HttpModule.class)
    interface Wiring {
        Edge edge();

        Fallback endpoint();

        @Component.Factory
        interface Factory {
            Wiring create(@BindsInstance Map<String, String> environment);
        }
    }

    public FallbackFunction() {
        this(System.getenv());
    }

    public FallbackFunction(Map<String, String> environment) {
        this(DaggerFallbackFunction_Wiring.factory().create(environment));
    }

    private FallbackFunction(Wiring wiring) {
        super(wiring.edge(), wiring.endpoint());
    }
}
