package com.aresgen.webhooks.deliveries;

import com.aresgen.egress.Reach;
import com.aresgen.lambda.wiring.Environment;
import dagger.Module;
import dagger.Provides;
import jakarta.inject.Singleton;

/** How far webhooks may lead, and which queue has them sent. */
@Module
public final class WebhooksModule {
    private WebhooksModule() {}

    @Provides
    @Singleton
    static Reach reach(Environment environment) {
        return Reach.of(environment.find("ALLOW_LOOPBACK_EGRESS"));
    }

    @Provides
    @Singleton
    static WakeUps wakeUps(Environment environment) {
        return new WakeUps(environment.get("DELIVERIES_QUEUE"));
    }
}
