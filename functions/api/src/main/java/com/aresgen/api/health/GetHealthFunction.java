package com.aresgen.api.health;

import com.aresgen.lambda.edge.Edge;
import com.aresgen.lambda.edge.HttpFunction;
import com.aresgen.lambda.wiring.HttpModule;
import dagger.BindsInstance;
import dagger.Component;
import jakarta.inject.Singleton;
import java.util.Map;

/** Lambda entry point. The no-argument constructor is Lambda's; the other is local mode's. */
public final class GetHealthFunction extends HttpFunction {
    @Singleton
    @Component(modules = HttpModule.class)
    interface Wiring {
        Edge edge();

        GetHealth endpoint();

        @Component.Factory
        interface Factory {
            Wiring create(@BindsInstance Map<String, String> environment);
        }
    }

    public GetHealthFunction() {
        this(System.getenv());
    }

    public GetHealthFunction(Map<String, String> environment) {
        this(DaggerGetHealthFunction_Wiring.factory().create(environment));
    }

    private GetHealthFunction(Wiring wiring) {
        super(wiring.edge(), wiring.endpoint());
    }
}
