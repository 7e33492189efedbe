package com.aresgen.chat.threads;

import com.aresgen.lambda.edge.HttpFunction;
import com.aresgen.lambda.wiring.HttpModule;
import com.aresgen.lambda.wiring.QueuesModule;
import com.aresgen.lambda.wiring.SecurityEventsModule;
import com.aresgen.lambda.wiring.StoreModule;
import dagger.BindsInstance;
import dagger.Component;
import jakarta.inject.Singleton;
import java.util.Map;

/** Lambda entry point. The constructor without arguments is Lambda's, the other local mode's. */
public final class DeleteThreadFunction extends HttpFunction {
    @Singleton
    @Component(
            modules = {
                HttpModule.class,
                StoreModule.class,
                QueuesModule.class,
                SecurityEventsModule.class,
                ThreadsModule.class
            })
    interface Wiring extends HttpFunction.WakingWorkers {
        DeleteThread endpoint();

        @Component.Factory
        interface Factory {
            Wiring create(@BindsInstance Map<String, String> environment);
        }
    }

    public DeleteThreadFunction() {
        this(System.getenv());
    }

    public DeleteThreadFunction(Map<String, String> environment) {
        this(DaggerDeleteThreadFunction_Wiring.factory().create(environment));
    }

    private DeleteThreadFunction(Wiring wiring) {
        super(wiring, wiring.endpoint());
    }
}
