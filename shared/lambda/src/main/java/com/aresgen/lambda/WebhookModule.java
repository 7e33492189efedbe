package com.aresgen.lambda;

import com.aresgen.store.DeliveryStore;
import com.aresgen.store.WebhookStore;
import dagger.Module;
import dagger.Provides;
import jakarta.inject.Singleton;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The stores of webhooks and of what is sent to them. */
@Module
public final class WebhookModule {
    private WebhookModule() {}

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
}
