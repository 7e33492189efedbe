package com.aresgen.webhooks.deliveries;

import com.aresgen.lambda.edge.HttpFunction;
import com.aresgen.lambda.wiring.HttpModule;
import com.aresgen.lambda.wiring.QueuesModule;
import com.aresgen.lambda.wiring.StoreModule;
import dagger.BindsInstance;
import dagger.Component;
import jakarta.inject.Singleton;
import java.util.Map;

/** Lambda entry point. The no-argument constructor is Lambda's; the other is local mode's. */
public final class ReplayEventFunction extends HttpFunction {
    @Singleton
    @Component(modules = {HttpModule.class, StoreModule.class, QueuesModule.class, WebhooksModule.class})
    interface Wiring extends HttpFunction.WakingWorkers {
        ReplayEvent endpoint();

        @Component.Factory
        interface Factory {
            Wiring create(@BindsInstance Map<String, String> environment);
        }
    }

    public ReplayEventFunction() {
        this(System.getenv());
    }

    public ReplayEventFunction(Map<String, String> environment) {
        this(DaggerReplayEventFunction_Wiring.factory().create(environment));
    }

    private ReplayEventFunction(Wiring wiring) {
        super(wiring, wiring.endpoint());
    }
}
