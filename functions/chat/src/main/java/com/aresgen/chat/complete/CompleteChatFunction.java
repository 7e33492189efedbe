package com.aresgen.chat.complete;

import com.aresgen.lambda.edge.HttpFunction;
import com.aresgen.lambda.edge.WebFunction;
import com.aresgen.lambda.wiring.HttpModule;
import com.aresgen.lambda.wiring.StoreModule;
import dagger.BindsInstance;
import dagger.Component;
import jakarta.inject.Singleton;
import java.util.Map;

/** Lambda entry point. The constructor without arguments is Lambda's, the other local mode's. */
public final class CompleteChatFunction extends WebFunction {
    @Singleton
    @Component(modules = {HttpModule.class, StoreModule.class, ModelsModule.class, ErasureModule.class})
    interface Wiring extends HttpFunction.Writing {
        CompleteChat endpoint();

        @Component.Factory
        interface Factory {
            Wiring create(@BindsInstance Map<String, String> environment);
        }
    }

    /** Started by the script {@code serve}. */
    public static void main(String[] arguments) {
        new CompleteChatFunction().serve();
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
