package com.aresgen.workspace.audit;

import com.aresgen.lambda.wiring.Environment;
import com.aresgen.store.audit.AuditIndex;
import com.aresgen.store.items.Transaction;
import dagger.Module;
import dagger.Provides;
import jakarta.inject.Singleton;

/** Where lines of the log go. */
@Module
final class AuditModule {
    private AuditModule() {}

    @Provides
    @Singleton
    static AuditIndex index(Transaction transaction, Environment environment) {
        return new AuditIndex(transaction, environment.get("AUDIT_TABLE"), environment.get("USAGE_TABLE"));
    }
}
