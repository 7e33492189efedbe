package com.aresgen.webhooks.deliveries;

import com.aresgen.lambda.edge.HttpFunction;
import com.aresgen.lambda.wiring.HttpModule;
import com.aresgen.lambda.wiring.PagingModule;
import com.aresgen.lambda.wiring.StoreModule;
import dagger.BindsInstance;
import dagger.Component;
import jakarta.inject.Singleton;
import java.util.Map;

/** Lambda entry point. The no-argument constructor is Lambda's; the other is local mode's. */
public final class ListDeliveriesFunction extends HttpFunction {
    @Singleton
    @Component(modules = {HttpModule.class, StoreModule.class, PagingModule.class})
    interface Wiring extends HttpFunction.Reading {
        ListDeliveries endpoint();

        @Component.Factory
        interface Factory {
            Wiring create(@BindsInstance Map<String, String> environment);
        }
    }

    public ListDeliveriesFunction() {
        this(System.getenv());
    }

    public ListDeliveriesFunction(Map<String, String> environment) {
        this(DaggerListDeliveriesFunction_Wiring.factory().create(environment));
    }

    private ListDeliveriesFunction(Wiring wiring) {
        super(wiring, wiring.endpoint());
    }
}
