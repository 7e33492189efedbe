package com.aresgen.workspace.audit;

import com.aresgen.lambda.edge.HttpFunction;
import com.aresgen.lambda.wiring.HttpModule;
import com.aresgen.lambda.wiring.PagingModule;
import com.aresgen.lambda.wiring.StoreModule;
import dagger.BindsInstance;
import dagger.Component;
import jakarta.inject.Singleton;
import java.util.Map;

/** Lambda entry point. The no-argument constructor is Lambda's; the other is local mode's. */
public final class ListAuditFunction extends HttpFunction {
    @Singleton
    @Component(modules = {HttpModule.class, StoreModule.class, PagingModule.class})
    interface Wiring extends HttpFunction.Reading {
        ListAudit endpoint();

        @Component.Factory
        interface Factory {
            Wiring create(@BindsInstance Map<String, String> environment);
        }
    }

    public ListAuditFunction() {
        this(System.getenv());
    }

    public ListAuditFunction(Map<String, String> environment) {
        this(DaggerListAuditFunction_Wiring.factory().create(environment));
    }

    private ListAuditFunction(Wiring wiring) {
        super(wiring, wiring.endpoint());
    }
}
