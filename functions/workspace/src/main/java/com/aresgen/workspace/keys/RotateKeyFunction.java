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
public final class RotateKeyFunction extends HttpFunction {
    @Singleton
    @Component(modules = {HttpModule.class, StoreModule.class, SecurityEventsModule.class})
    interface Wiring extends HttpFunction.Writing {
        RotateKey endpoint();

        @Component.Factory
        interface Factory {
            Wiring create(@BindsInstance Map<String, String> environment);
        }
    }

    public RotateKeyFunction() {
        this(System.getenv());
    }

    public RotateKeyFunction(Map<String, String> environment) {
        this(DaggerRotateKeyFunction_Wiring.factory().create(environment));
    }

    private RotateKeyFunction(Wiring wiring) {
        super(wiring, wiring.endpoint());
    }
}
