package com.aresgen.lambda.wiring;

import com.aresgen.store.audit.SecurityEvents;
import dagger.Module;
import dagger.Provides;
import jakarta.inject.Singleton;

/** For functions whose transactions decide what the audit log must not miss. */
@Module
public final class SecurityEventsModule {
    private SecurityEventsModule() {}

    @Provides
    @Singleton
    static SecurityEvents securityEvents(Environment environment) {
        return new SecurityEvents(environment.get("AUDIT_TABLE"));
    }
}
