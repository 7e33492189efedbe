package com.aresgen.lambda;

import com.aresgen.store.Idempotency;
import com.aresgen.store.KeyStore;
import com.aresgen.store.ResponseStore;
import com.aresgen.store.ThreadStore;
import com.aresgen.store.Transaction;
import dagger.Module;
import dagger.Provides;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The stores, over the tables that the template names. */
@Module
public final class StoreModule {
    private StoreModule() {}

    @Provides
    @Singleton
    static DynamoDbClient dynamo(Environment environment) {
        var builder = DynamoDbClient.builder()
                .region(Region.of(environment.get("AWS_REGION")))
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(Duration.ofSeconds(1))
                        .socketTimeout(Duration.ofSeconds(3)));
        // Set where an engine stands in for AWS. There each function has credentials of its own in its environment, as
        // in Lambda; in Lambda itself the default chain finds them, which SnapStart needs.
        environment
                .find("AWS_ENDPOINT_URL_DYNAMODB")
                .map(URI::create)
                .ifPresent(endpoint -> builder.endpointOverride(endpoint)
                        .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(
                                environment.get("AWS_ACCESS_KEY_ID"), environment.get("AWS_SECRET_ACCESS_KEY")))));
        return builder.build();
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
