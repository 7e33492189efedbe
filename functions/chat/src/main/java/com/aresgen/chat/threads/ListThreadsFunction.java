package com.aresgen.chat.threads;

import com.aresgen.lambda.edge.HttpFunction;
import com.aresgen.lambda.wiring.HttpModule;
import com.aresgen.lambda.wiring.PagingModule;
import com.aresgen.lambda.wiring.StoreModule;
import dagger.BindsInstance;
import dagger.Component;
import jakarta.inject.Singleton;
import java.util.Map;

/** Lambda entry point. The constructor without arguments is Lambda's, the other local mode's. */
public final class ListThreadsFunction extends HttpFunction {
    @Singleton
    @Component(modules = {HttpModule.class, StoreModule.class, PagingModule.class})
    interface Wiring extends HttpFunction.Reading {
        ListThreads endpoint();

        @Component.Factory
        interface Factory {
            Wiring create(@BindsInstance Map<String, String> environment);
        }
    }

    public ListThreadsFunction() {
        this(System.getenv());
    }

    public ListThreadsFunction(Map<String, String> environment) {
        this(DaggerListThreadsFunction_Wiring.factory().create(environment));
    }

    private ListThreadsFunction(Wiring wiring) {
        super(wiring, wiring.endpoint());
    }
}
