package com.aresgen.chat.complete;

import com.aresgen.lambda.HttpFunction;
import com.aresgen.lambda.HttpModule;
import com.aresgen.lambda.StoreModule;
import dagger.BindsInstance;
import dagger.Component;
import jakarta.inject.Singleton;
import java.util.Map;

/** Lambda entry point. The no-argument constructor is Lambda's; the other is local mode's. */
public final class CompleteChatFunction extends HttpFunction {
    @Singleton
    @Component(modules = {HttpModule.class, StoreModule.class, ModelsModule.class})
    interface Wiring extends HttpFunction.Writing {
        CompleteChat endpoint();

        @Component.Factory
        interface Factory {
            Wiring create(@BindsInstance Map<String, String> environment);
        }
    }

    public CompleteChatFunction() {
        this(System.getenv());
    }

    public CompleteChatFunction(Map<String, String> environment) {
        this(DaggerCompleteChatFunction_Wiring.factory().create(environment));
    }

    private CompleteChatFunction(Wiring wiring) {
        super(wiring, wiring.endpoint());
    }
}
