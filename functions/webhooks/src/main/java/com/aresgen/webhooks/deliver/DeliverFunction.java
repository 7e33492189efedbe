package com.aresgen.webhooks.deliver;

import com.aresgen.lambda.wiring.HttpModule;
import com.aresgen.lambda.wiring.QueuesModule;
import com.aresgen.lambda.wiring.StoreModule;
import com.aresgen.lambda.work.QueueFunction;
import dagger.BindsInstance;
import dagger.Component;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Map;

/** Lambda entry point. The no-argument constructor is Lambda's; the other is local mode's. */
public final class DeliverFunction extends QueueFunction {
    @Singleton
    @Component(modules = {HttpModule.class, StoreModule.class, QueuesModule.class, DeliverModule.class})
    interface Wiring {
        Deliver deliver();

        InstantSource clock();

        @Component.Factory
        interface Factory {
            Wiring create(@BindsInstance Map<String, String> environment);
        }
    }

    public DeliverFunction() {
        this(System.getenv());
    }

    public DeliverFunction(Map<String, String> environment) {
        this(DaggerDeliverFunction_Wiring.factory().create(environment));
    }

    private DeliverFunction(Wiring wiring) {
        super(wiring.deliver(), wiring.clock());
    }
}
