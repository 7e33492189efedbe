package com.aresgen.workspace.models;

import com.aresgen.lambda.edge.HttpFunction;
import com.aresgen.lambda.wiring.HttpModule;
import com.aresgen.lambda.wiring.StoreModule;
import dagger.BindsInstance;
import dagger.Component;
import jakarta.inject.Singleton;
import java.util.Map;

/** Lambda entry point. The no-argument constructor is Lambda's; the other is local mode's. */
public final class GetModelFunction extends HttpFunction {
    @Singleton
    @Component(modules = {HttpModule.class, StoreModule.class, CatalogueModule.class})
    interface Wiring extends HttpFunction.Reading {
        GetModel endpoint();

        @Component.Factory
        interface Factory {
            Wiring create(@BindsInstance Map<String, String> environment);
        }
    }

    public GetModelFunction() {
        this(System.getenv());
    }

    public GetModelFunction(Map<String, String> environment) {
        this(DaggerGetModelFunction_Wiring.factory().create(environment));
    }

    private GetModelFunction(Wiring wiring) {
        super(wiring, wiring.endpoint());
    }
}
