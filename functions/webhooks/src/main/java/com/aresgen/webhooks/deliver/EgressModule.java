package com.aresgen.webhooks.deliver;

import com.aresgen.egress.Egress;
import com.aresgen.egress.EgressPolicy;
import com.aresgen.egress.EgressTimeouts;
import com.aresgen.http.values.StatelessRandom;
import com.aresgen.lambda.wiring.Environment;
import dagger.Binds;
import dagger.Module;
import dagger.Provides;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;

/** Requests to receivers: which addresses may be called, and how long a request may take. */
@Module
public interface EgressModule {
    /** A receiver that needs longer should answer first and work afterwards. */
    EgressTimeouts PATIENCE = new EgressTimeouts(Duration.ofSeconds(5), Duration.ofSeconds(15));

    /** Of a receiver's answer, of which callers see the beginning. */
    int MOST_BYTES = 64 * 1024;

    @Provides
    @Singleton
    static EgressPolicy reach(Environment environment) {
        return EgressPolicy.of(environment.find("ALLOW_LOOPBACK_EGRESS"));
    }

    @Provides
    @Singleton
    static Egress egress(EgressPolicy reach, InstantSource clock) {
        return new Egress(reach, PATIENCE, MOST_BYTES, clock);
    }

    @Provides
    static Backoff backoff(Environment environment) {
        return new Backoff(new StatelessRandom(), environment.duration("FIRST_PAUSE_MILLIS", Backoff.FIRST));
    }

    @Binds
    Deliver.Alarm alarm(DelayedMessage message);
}
