package com.aresgen.webhooks;

import com.aresgen.lambda.edge.Family;
import com.aresgen.lambda.wiring.HttpModule;
import com.aresgen.lambda.wiring.PagingModule;
import com.aresgen.lambda.wiring.StoreModule;
import com.aresgen.webhooks.catalogue.CatalogueEndpoints;
import com.aresgen.webhooks.deliver.DeliveryWork;
import com.aresgen.webhooks.deliver.EgressModule;
import com.aresgen.webhooks.deliveries.DeliveriesEndpoints;
import com.aresgen.webhooks.subscriptions.SubscriptionsEndpoints;
import dagger.BindsInstance;
import dagger.Component;
import jakarta.inject.Singleton;
import java.util.Map;

/** Webhooks: the component that makes their endpoints and the worker that delivers. */
@Singleton
@Component(
        modules = {
            HttpModule.class,
            StoreModule.class,
            PagingModule.class,
            EgressModule.class,
            SubscriptionsEndpoints.class,
            DeliveriesEndpoints.class,
            CatalogueEndpoints.class
        })
public interface WebhooksFamily extends Family {
    DeliveryWork deliveryWork();

    /** Makes the component of one function: {@code environment} holds the variables of that function alone. */
    static WebhooksFamily of(Map<String, String> environment) {
        return DaggerWebhooksFamily.factory().create(environment);
    }

    @Component.Factory
    interface Factory {
        WebhooksFamily create(@BindsInstance Map<String, String> environment);
    }
}
