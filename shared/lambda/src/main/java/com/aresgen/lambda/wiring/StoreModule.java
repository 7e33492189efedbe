package com.aresgen.lambda.wiring;

import com.aresgen.store.audit.AuditLog;
import com.aresgen.store.audit.UsageStore;
import com.aresgen.store.deletions.DeletionStore;
import com.aresgen.store.idempotency.Erasure;
import com.aresgen.store.idempotency.Idempotency;
import com.aresgen.store.idempotency.ResponseStore;
import com.aresgen.store.items.Transaction;
import com.aresgen.store.keys.KeyStore;
import com.aresgen.store.keys.WorkspaceKeys;
import com.aresgen.store.threads.ThreadPurge;
import com.aresgen.store.threads.ThreadStore;
import com.aresgen.store.webhooks.DeliveryStore;
import com.aresgen.store.webhooks.WebhookStore;
import dagger.BindsOptionalOf;
import dagger.Module;
import dagger.Provides;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The stores, over the tables that the template names. */
@Module
public abstract class StoreModule {
    private StoreModule() {}

    /** Bound where stored answers quote what can be deleted. */
    @BindsOptionalOf
    abstract Erasure erasure();

    @Provides
    @Singleton
    static DynamoDbClient dynamo(Environment environment) {
        return environment
                .aws(DynamoDbClient.builder(), "AWS_ENDPOINT_URL_DYNAMODB")
                .build();
    }

    @Provides
    @Singleton
    static Transaction transaction(DynamoDbClient dynamo) {
        return new Transaction(dynamo);
    }

    @Provides
    @Singleton
    static KeyStore keys(DynamoDbClient dynamo, Environment environment) {
        return new KeyStore(dynamo, environment.get("KEYS_TABLE"));
    }

    @Provides
    @Singleton
    static ThreadStore threads(DynamoDbClient dynamo, Environment environment, InstantSource clock) {
        return new ThreadStore(dynamo, environment.get("THREADS_TABLE"), clock);
    }

    @Provides
    @Singleton
    static DeletionStore deletions(DynamoDbClient dynamo, Environment environment) {
        return new DeletionStore(dynamo, environment.get("DELETIONS_TABLE"));
    }

    @Provides
    @Singleton
    static ResponseStore responses(DynamoDbClient dynamo, Environment environment) {
        return new ResponseStore(dynamo, environment.get("RESPONSES_TABLE"));
    }

    @Provides
    @Singleton
    static ThreadPurge purge(
            DynamoDbClient dynamo,
            Environment environment,
            ResponseStore responses,
            DeletionStore deletions,
            Transaction transaction,
            InstantSource clock) {
        return new ThreadPurge(dynamo, environment.get("THREADS_TABLE"), responses, deletions, transaction, clock);
    }

    @Provides
    @Singleton
    static Idempotency idempotency(
            ResponseStore responses, Transaction transaction, InstantSource clock, Optional<Erasure> erasure) {
        return new Idempotency(responses, transaction, clock, erasure.orElse(_ -> false));
    }

    @Provides
    @Singleton
    static WebhookStore webhooks(DynamoDbClient dynamo, Environment environment) {
        return new WebhookStore(dynamo, environment.get("WEBHOOKS_TABLE"));
    }

    @Provides
    @Singleton
    static DeliveryStore deliveries(DynamoDbClient dynamo, Environment environment) {
        return new DeliveryStore(dynamo, environment.get("DELIVERIES_TABLE"));
    }

    @Provides
    @Singleton
    static WorkspaceKeys workspaceKeys(DynamoDbClient dynamo, Environment environment) {
        return new WorkspaceKeys(dynamo, environment.get("KEYS_TABLE"));
    }

    @Provides
    @Singleton
    static AuditLog auditLog(DynamoDbClient dynamo, Environment environment) {
        return new AuditLog(dynamo, environment.get("AUDIT_TABLE"));
    }

    @Provides
    @Singleton
    static UsageStore usage(DynamoDbClient dynamo, Environment environment) {
        return new UsageStore(dynamo, environment.get("USAGE_TABLE"));
    }
}
