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
public final class UpdateWebhookFunction extends HttpFunction {
    @Singleton
    @Component(modules = {HttpModule.class, StoreModule.class, WebhooksModule.class})
    interface Wiring extends HttpFunction.Writing {
        UpdateWebhook endpoint();

        @Component.Factory
        interface Factory {
            Wiring create(@BindsInstance Map<String, String> environment);
        }
    }

    public UpdateWebhookFunction() {
        this(System.getenv());
    }

    public UpdateWebhookFunction(Map<String, String> environment) {
        this(DaggerUpdateWebhookFunction_Wiring.factory().create(environment));
    }

    private UpdateWebhookFunction(Wiring wiring) {
        super(wiring, wiring.endpoint());
    }
}
