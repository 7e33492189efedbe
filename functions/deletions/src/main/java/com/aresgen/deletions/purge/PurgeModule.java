package com.aresgen.deletions.purge;

import com.aresgen.lambda.wiring.Environment;
import com.aresgen.lambda.work.Queues;
import com.aresgen.store.webhooks.DeliveryStore;
import com.aresgen.store.webhooks.WebhookStore;
import dagger.Module;
import dagger.Provides;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** Who is told of a purge, and through which queue. */
@Module
final class PurgeModule {
    private PurgeModule() {}

    @Provides
    @Singleton
    static Announcement announcement(
            WebhookStore webhooks,
            DeliveryStore deliveries,
            Queues queues,
            Environment environment,
            InstantSource clock) {
        return new Announcement(webhooks, deliveries, queues, environment.get("DELIVERIES_QUEUE"), clock);
    }
}
