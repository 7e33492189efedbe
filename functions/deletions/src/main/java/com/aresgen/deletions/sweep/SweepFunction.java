package com.aresgen.deletions.sweep;

import com.aresgen.lambda.wiring.Environment;
import com.aresgen.lambda.wiring.HttpModule;
import com.aresgen.lambda.wiring.QueuesModule;
import com.aresgen.lambda.wiring.StoreModule;
import com.aresgen.lambda.work.Queues;
import com.aresgen.lambda.work.ScheduledFunction;
import com.aresgen.store.deletions.DeletionStore;
import com.aresgen.store.webhooks.DeliveryStore;
import dagger.BindsInstance;
import dagger.Component;
import dagger.Module;
import dagger.Provides;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Consumer;

/** Lambda entry point. The no-argument constructor is Lambda's; the other is local mode's. */
public final class SweepFunction extends ScheduledFunction {
    @Singleton
    @Component(modules = {HttpModule.class, StoreModule.class, QueuesModule.class, Sweeping.class})
    interface Wiring {
        Sweep sweep();

        InstantSource clock();

        @Component.Factory
        interface Factory {
            Wiring create(@BindsInstance Map<String, String> environment);
        }
    }

    /** The queues whose workers are woken up. */
    @Module
    static final class Sweeping {
        private Sweeping() {}

        @Provides
        @Singleton
        static Sweep sweep(
                DeletionStore deletions,
                DeliveryStore deliveries,
                Queues queues,
                Environment environment,
                InstantSource clock) {
            return new Sweep(
                    deletions,
                    to(queues, environment.get("DELETIONS_QUEUE")),
                    deliveries,
                    to(queues, environment.get("DELIVERIES_QUEUE")),
                    clock);
        }

        private static Consumer<String> to(Queues queues, String queue) {
            return message -> queues.wake(queue, message, Duration.ZERO);
        }
    }

    public SweepFunction() {
        this(System.getenv());
    }

    public SweepFunction(Map<String, String> environment) {
        this(DaggerSweepFunction_Wiring.factory().create(environment));
    }

    private SweepFunction(Wiring wiring) {
        this(wiring.sweep(), wiring.clock());
    }

    private SweepFunction(Sweep sweep, InstantSource clock) {
        super(_ -> sweep.run(), clock);
    }
}
