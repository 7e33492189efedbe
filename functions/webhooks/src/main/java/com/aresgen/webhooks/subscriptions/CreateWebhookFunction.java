package com.aresgen.webhooks.subscriptions;

import com.aresgen.lambda.edge.HttpFunction;
import com.aresgen.lambda.wiring.HttpModule;
import com.aresgen.lambda.wiring.StoreModule;
import com.aresgen.webhooks.deliveries.WebhooksModule;
import dagger.BindsInstance;
import dagger.Component;
import jakarta.inject.Singleton;
import java.util.Map;

/** Lambda entry point. The no-argument constructor is Lambda's; the other is local mode's. */
public final class CreateWebhookFunction extends HttpFunction {
    @Singleton
    @Component(modules = {HttpModule.class, StoreModule.class, WebhooksModule.class})
    interface Wiring extends HttpFunction.Writing {
        CreateWebhook endpoint();

        @Component.Factory
        interface Factory {
            Wiring create(@BindsInstance Map<String, String> environment);
        }
    }

    public CreateWebhookFunction() {
        this(System.getenv());
    }

    public CreateWebhookFunction(Map<String, String> environment) {
        this(DaggerCreateWebhookFunction_Wiring.factory().create(environment));
    }

    private CreateWebhookFunction(Wiring wiring) {
        super(wiring, wiring.endpoint());
    }
}
