package com.aresgen.workspace.models;

import com.aresgen.lambda.edge.HttpFunction;
import com.aresgen.lambda.wiring.HttpModule;
import com.aresgen.lambda.wiring.StoreModule;
import dagger.BindsInstance;
import dagger.Component;
import jakarta.inject.Singleton;
import java.util.Map;

/** Lambda entry point. The no-argument constructor is Lambda's; the other is local mode's. */
public final class ListModelsFunction extends HttpFunction {
    @Singleton
    @Component(modules = {HttpModule.class, StoreModule.class, CatalogueModule.class})
    interface Wiring extends HttpFunction.Reading {
        ListModels endpoint();

        @Component.Factory
        interface Factory {
            Wiring create(@BindsInstance Map<String, String> environment);
        }
    }

    public ListModelsFunction() {
        this(System.getenv());
    }

    public ListModelsFunction(Map<String, String> environment) {
        this(DaggerListModelsFunction_Wiring.factory().create(environment));
    }

    private ListModelsFunction(Wiring wiring) {
        super(wiring, wiring.endpoint());
    }
}
