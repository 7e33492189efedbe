package com.aresgen.webhooks.deliveries;

import com.aresgen.lambda.edge.HttpFunction;
import com.aresgen.lambda.wiring.HttpModule;
import com.aresgen.lambda.wiring.QueuesModule;
import com.aresgen.lambda.wiring.StoreModule;
import dagger.BindsInstance;
import dagger.Component;
import jakarta.inject.Singleton;
import java.util.Map;

/** Lambda entry point. The no-argument constructor is Lambda's; the other is local mode's. */
public final class TestWebhookFunction extends HttpFunction {
    @Singleton
    @Component(modules = {HttpModule.class, StoreModule.class, QueuesModule.class, WebhooksModule.class})
    interface Wiring extends HttpFunction.WakingWorkers {
        TestWebhook endpoint();

        @Component.Factory
        interface Factory {
            Wiring create(@BindsInstance Map<String, String> environment);
        }
    }

    public TestWebhookFunction() {
        this(System.getenv());
    }

    public TestWebhookFunction(Map<String, String> environment) {
        this(DaggerTestWebhookFunction_Wiring.factory().create(environment));
    }

    private TestWebhookFunction(Wiring wiring) {
        super(wiring, wiring.endpoint());
    }
}
