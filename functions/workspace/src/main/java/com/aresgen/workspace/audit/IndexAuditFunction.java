package com.aresgen.workspace.audit;

import com.aresgen.lambda.wiring.HttpModule;
import com.aresgen.lambda.wiring.StoreModule;
import com.aresgen.lambda.work.LogsFunction;
import dagger.BindsInstance;
import dagger.Component;
import jakarta.inject.Singleton;
import java.util.Map;

/** Lambda entry point. The constructor without arguments is Lambda's, the other local mode's. */
public final class IndexAuditFunction extends LogsFunction {
    @Singleton
    @Component(modules = {HttpModule.class, StoreModule.class, AuditModule.class})
    interface Wiring {
        IndexAudit work();

        @Component.Factory
        interface Factory {
            Wiring create(@BindsInstance Map<String, String> environment);
        }
    }

    public IndexAuditFunction() {
        this(System.getenv());
    }

    public IndexAuditFunction(Map<String, String> environment) {
        super(DaggerIndexAuditFunction_Wiring.factory().create(environment).work());
    }
}
