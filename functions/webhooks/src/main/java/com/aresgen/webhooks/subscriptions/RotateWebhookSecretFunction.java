package com.aresgen.webhooks.subscriptions;

import com.aresgen.lambda.edge.HttpFunction;
import com.aresgen.lambda.wiring.HttpModule;
import com.aresgen.lambda.wiring.StoreModule;
import dagger.BindsInstance;
import dagger.Component;
import jakarta.inject.Singleton;
import java.util.Map;

/** Lambda entry point. The no-argument constructor is Lambda's; the other is local mode's. */
public final class RotateWebhookSecretFunction extends HttpFunction {
    @Singleton
    @Component(modules = {HttpModule.class, StoreModule.class})
    interface Wiring extends HttpFunction.Writing {
        RotateWebhookSecret endpoint();

        @Component.Factory
        interface Factory {
            Wiring create(@BindsInstance Map<String, String> environment);
        }
    }

    public RotateWebhookSecretFunction() {
        this(System.getenv());
    }

    public RotateWebhookSecretFunction(Map<String, String> environment) {
        this(DaggerRotateWebhookSecretFunction_Wiring.factory().create(environment));
    }

    private RotateWebhookSecretFunction(Wiring wiring) {
        super(wiring, wiring.endpoint());
    }
}
