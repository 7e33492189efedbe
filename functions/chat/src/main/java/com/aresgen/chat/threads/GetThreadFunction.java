package com.aresgen.chat.threads;

import com.aresgen.lambda.edge.HttpFunction;
import com.aresgen.lambda.wiring.HttpModule;
import com.aresgen.lambda.wiring.StoreModule;
import dagger.BindsInstance;
import dagger.Component;
import jakarta.inject.Singleton;
import java.util.Map;

/** Lambda entry point. The constructor without arguments is Lambda's, the other local mode's. */
public final class GetThreadFunction extends HttpFunction {
    @Singleton
    @Component(modules = {HttpModule.class, StoreModule.class})
    interface Wiring extends HttpFunction.Reading {
        GetThread endpoint();

        @Component.Factory
        interface Factory {
            Wiring create(@BindsInstance Map<String, String> environment);
        }
    }

    public GetThreadFunction() {
        this(System.getenv());
    }

    public GetThreadFunction(Map<String, String> environment) {
        this(DaggerGetThreadFunction_Wiring.factory().create(environment));
    }

    private GetThreadFunction(Wiring wiring) {
        super(wiring, wiring.endpoint());
    }
}
