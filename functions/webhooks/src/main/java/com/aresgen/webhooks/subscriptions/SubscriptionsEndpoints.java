package com.aresgen.webhooks.subscriptions;

import com.aresgen.http.Endpoint;
import dagger.Binds;
import dagger.Module;
import dagger.multibindings.IntoMap;
import dagger.multibindings.StringKey;

/** The endpoints of this package by the names of their functions. */
@Module
public interface SubscriptionsEndpoints {
    @Binds
    @IntoMap
    @StringKey("CreateWebhook")
    Endpoint<?> createWebhook(CreateWebhook endpoint);

    @Binds
    @IntoMap
    @StringKey("DeleteWebhook")
    Endpoint<?> deleteWebhook(DeleteWebhook endpoint);

    @Binds
    @IntoMap
    @StringKey("GetWebhook")
    Endpoint<?> getWebhook(GetWebhook endpoint);

    @Binds
    @IntoMap
    @StringKey("ListWebhooks")
    Endpoint<?> listWebhooks(ListWebhooks endpoint);

    @Binds
    @IntoMap
    @StringKey("RotateWebhookSecret")
    Endpoint<?> rotateWebhookSecret(RotateWebhookSecret endpoint);

    @Binds
    @IntoMap
    @StringKey("UpdateWebhook")
    Endpoint<?> updateWebhook(UpdateWebhook endpoint);
}
