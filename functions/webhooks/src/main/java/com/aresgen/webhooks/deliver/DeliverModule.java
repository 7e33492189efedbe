package com.aresgen.webhooks.deliver;

import com.aresgen.egress.Egress;
import com.aresgen.egress.Patience;
import com.aresgen.egress.Reach;
import com.aresgen.egress.Resolver;
import com.aresgen.lambda.wiring.Environment;
import com.aresgen.lambda.work.Queues;
import com.aresgen.store.webhooks.DeliveryStore;
import com.aresgen.store.webhooks.WebhookStore;
import dagger.Module;
import dagger.Provides;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.random.RandomGenerator;
import javax.net.ssl.SSLSocketFactory;

/** What a delivery needs: the way out, and somebody to wake up the next attempt. */
@Module
final class DeliverModule {
    /** A receiver that needs longer to say that it has understood should say so first and work afterwards. */
    static final Patience PATIENCE = new Patience(Duration.ofSeconds(5), Duration.ofSeconds(15));

    private DeliverModule() {}

    @Provides
    @Singleton
    static Deliver deliver(
            DeliveryStore deliveries,
            WebhookStore webhooks,
            Queues queues,
            Environment environment,
            InstantSource clock) {
        var reach = Reach.of(environment.find("ALLOW_LOOPBACK_EGRESS"));
        var tls = (SSLSocketFactory) SSLSocketFactory.getDefault();
        return new Deliver(
                deliveries,
                webhooks,
                new Egress(reach, Resolver.system(), tls, PATIENCE, clock),
                reach,
                new Backoff(RandomGenerator.getDefault(), environment.duration("FIRST_PAUSE_MILLIS", Backoff.FIRST)),
                new DelayedMessage(queues, environment.get("DELIVERIES_QUEUE"), clock),
                clock);
    }
}
