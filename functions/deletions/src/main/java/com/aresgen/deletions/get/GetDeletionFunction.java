package com.aresgen.deletions.get;

import com.aresgen.lambda.edge.HttpFunction;
import com.aresgen.lambda.wiring.HttpModule;
import com.aresgen.lambda.wiring.StoreModule;
import dagger.BindsInstance;
import dagger.Component;
import jakarta.inject.Singleton;
import java.util.Map;

/** Lambda entry point. The constructor without arguments is Lambda's, the other local mode's. */
public final class GetDeletionFunction extends HttpFunction {
    @Singleton
    @Component(modules = {HttpModule.class, StoreModule.class})
    interface Wiring extends HttpFunction.Reading {
        GetDeletion endpoint();

        @Component.Factory
        interface Factory {
            Wiring create(@BindsInstance Map<String, String> environment);
        }
    }

    public GetDeletionFunction() {
        this(System.getenv());
    }

    public GetDeletionFunction(Map<String, String> environment) {
        this(DaggerGetDeletionFunction_Wiring.factory().create(environment));
    }

    private GetDeletionFunction(Wiring wiring) {
        super(wiring, wiring.endpoint());
    }
}
