package com.aresgen.chatbots;

import com.aresgen.egress.Egress;
import com.aresgen.egress.EgressPolicy;
import com.aresgen.egress.EgressTimeouts;
import com.aresgen.knowledge.source.HtmlReader;
import com.aresgen.lambda.wiring.Environment;
import dagger.Module;
import dagger.Provides;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;

/** Requests for the pages of sources: which addresses may be called, and how long a request may take. */
@Module
final class PagesModule {
    private static final EgressTimeouts PATIENCE = new EgressTimeouts(Duration.ofSeconds(5), Duration.ofSeconds(20));

    private PagesModule() {}

    @Provides
    @Singleton
    static EgressPolicy reach(Environment environment) {
        return EgressPolicy.of(environment.find("ALLOW_LOOPBACK_EGRESS"));
    }

    @Provides
    @Singleton
    static Egress egress(EgressPolicy reach, InstantSource clock) {
        // One byte more than is read as a page, so that a longer one is refused rather than cut.
        return new Egress(reach, PATIENCE, HtmlReader.MOST_BYTES + 1, clock);
    }
}
