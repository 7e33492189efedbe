package com.aresgen.workspace.audit;

import com.aresgen.lambda.Environment;
import com.aresgen.store.AuditIndex;
import com.aresgen.store.AuditLog;
import com.aresgen.store.Transaction;
import com.aresgen.store.UsageStore;
import dagger.Module;
import dagger.Provides;
import jakarta.inject.Singleton;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The tables of the audit log and of usage. */
@Module
final class AuditModule {
    private AuditModule() {}

    @Provides
    @Singleton
    static AuditIndex index(Transaction transaction, Environment environment) {
        return new AuditIndex(transaction, environment.get("AUDIT_TABLE"), environment.get("USAGE_TABLE"));
    }

    @Provides
    @Singleton
    static AuditLog log(DynamoDbClient dynamo, Environment environment) {
        return new AuditLog(dynamo, environment.get("AUDIT_TABLE"));
    }

    @Provides
    @Singleton
    static UsageStore usage(DynamoDbClient dynamo, Environment environment) {
        return new UsageStore(dynamo, environment.get("USAGE_TABLE"));
    }
}
