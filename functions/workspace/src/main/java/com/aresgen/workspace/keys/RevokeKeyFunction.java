package com.aresgen.workspace.keys;

import com.aresgen.lambda.edge.HttpFunction;
import com.aresgen.lambda.wiring.HttpModule;
import com.aresgen.lambda.wiring.SecurityEventsModule;
import com.aresgen.lambda.wiring.StoreModule;
import dagger.BindsInstance;
import dagger.Component;
import jakarta.inject.Singleton;
import java.util.Map;

/** Lambda entry point. The no-argument constructor is Lambda's; the other is local mode's. */
public final class RevokeKeyFunction extends HttpFunction {
    @Singleton
    @Component(modules = {HttpModule.class, StoreModule.class, SecurityEventsModule.class})
    interface Wiring extends HttpFunction.Writing {
        RevokeKey endpoint();

        @Component.Factory
        interface Factory {
            Wiring create(@BindsInstance Map<String, String> environment);
        }
    }

    public RevokeKeyFunction() {
        this(System.getenv());
    }

    public RevokeKeyFunction(Map<String, String> environment) {
        this(DaggerRevokeKeyFunction_Wiring.factory().create(environment));
    }

    private RevokeKeyFunction(Wiring wiring) {
        super(wiring, wiring.endpoint());
    }
}
