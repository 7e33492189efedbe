package com.aresgen.api.problems;

import com.aresgen.lambda.edge.Edge;
import com.aresgen.lambda.edge.HttpFunction;
import com.aresgen.lambda.wiring.HttpModule;
import dagger.BindsInstance;
import dagger.Component;
import jakarta.inject.Singleton;
import java.util.Map;

/** Lambda entry point. The no-argument constructor is Lambda's; the other is local mode's. */
public final class ListProblemsFunction extends HttpFunction {
    @Singleton
    @Component(modules = HttpModule.class)
    interface Wiring {
        Edge edge();

        ListProblems endpoint();

        @Component.Factory
        interface Factory {
            Wiring create(@BindsInstance Map<String, String> environment);
        }
    }

    public ListProblemsFunction() {
        this(System.getenv());
    }

    public ListProblemsFunction(Map<String, String> environment) {
        this(DaggerListProblemsFunction_Wiring.factory().create(environment));
    }

    private ListProblemsFunction(Wiring wiring) {
        super(wiring.edge(), wiring.endpoint());
    }
}
