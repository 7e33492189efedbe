package com.aresgen.deletions.purge;

import com.aresgen.lambda.wiring.HttpModule;
import com.aresgen.lambda.wiring.QueuesModule;
import com.aresgen.lambda.wiring.StoreModule;
import com.aresgen.lambda.work.QueueFunction;
import dagger.BindsInstance;
import dagger.Component;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Map;

/** Lambda entry point. The constructor without arguments is Lambda's, the other local mode's. */
public final class PurgeFunction extends QueueFunction {
    @Singleton
    @Component(modules = {HttpModule.class, StoreModule.class, QueuesModule.class, PurgeModule.class})
    interface Wiring {
        Purge work();

        InstantSource clock();

        @Component.Factory
        interface Factory {
            Wiring create(@BindsInstance Map<String, String> environment);
        }
    }

    public PurgeFunction() {
        this(System.getenv());
    }

    public PurgeFunction(Map<String, String> environment) {
        this(DaggerPurgeFunction_Wiring.factory().create(environment));
    }

    private PurgeFunction(Wiring wiring) {
        super(wiring.work(), wiring.clock());
    }
}
