package com.aresgen.lambda;

import com.aresgen.store.Idempotency;
import com.aresgen.store.KeyStore;
import com.aresgen.store.ResponseStore;
import com.aresgen.store.ThreadStore;
import com.aresgen.store.Transaction;
import dagger.Module;
import dagger.Provides;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The stores, over the tables that the template names. */
@Module
public final class StoreModule {
    private StoreModule() {}

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
    static ThreadStore threads(Environment environment) {
        return new ThreadStore(environment.get("THREADS_TABLE"));
    }

    @Provides
    @Singleton
    static Idempotency idempotency(
            DynamoDbClient dynamo, Transaction transaction, InstantSource clock, Environment environment) {
        return new Idempotency(new ResponseStore(dynamo, environment.get("RESPONSES_TABLE")), transaction, clock);
    }
}
