package com.aresgen.api.openapi;

import com.aresgen.lambda.edge.Edge;
import com.aresgen.lambda.edge.HttpFunction;
import com.aresgen.lambda.wiring.HttpModule;
import dagger.BindsInstance;
import dagger.Component;
import jakarta.inject.Singleton;
import java.util.Map;

/** Lambda entry point. The no-argument constructor is Lambda's; the other is local mode's. */
public final class GetOpenApiFunction extends HttpFunction {
    @Singleton
    @Component(modules = {HttpModule.class, OpenApiModule.class})
    interface Wiring {
        Edge edge();

        GetOpenApi endpoint();

        @Component.Factory
        interface Factory {
            Wiring create(@BindsInstance Map<String, String> environment);
        }
    }

    public GetOpenApiFunction() {
        this(System.getenv());
    }

    public GetOpenApiFunction(Map<String, String> environment) {
        this(DaggerGetOpenApiFunction_Wiring.factory().create(environment));
    }

    private GetOpenApiFunction(Wiring wiring) {
        super(wiring.edge(), wiring.endpoint());
    }
}
