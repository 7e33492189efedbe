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
public final class CreateKeyFunction extends HttpFunction {
    @Singleton
    @Component(modules = {HttpModule.class, StoreModule.class, SecurityEventsModule.class})
    interface Wiring extends HttpFunction.Writing {
        CreateKey endpoint();

        @Component.Factory
        interface Factory {
            Wiring create(@BindsInstance Map<String, String> environment);
        }
    }

    public CreateKeyFunction() {
        this(System.getenv());
    }

    public CreateKeyFunction(Map<String, String> environment) {
        this(DaggerCreateKeyFunction_Wiring.factory().create(environment));
    }

    private CreateKeyFunction(Wiring wiring) {
        super(wiring, wiring.endpoint());
    }
}
