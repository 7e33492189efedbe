package com.aresgen.webhooks.deliveries;

import com.aresgen.http.Endpoint;
import dagger.Binds;
import dagger.Module;
import dagger.multibindings.IntoMap;
import dagger.multibindings.StringKey;

/** The endpoints of this package by the names of their functions. */
@Module
public interface DeliveriesEndpoints {
    @Binds
    @IntoMap
    @StringKey("ListDeliveries")
    Endpoint<?> listDeliveries(ListDeliveries endpoint);

    @Binds
    @IntoMap
    @StringKey("RecoverWebhook")
    Endpoint<?> recoverWebhook(RecoverWebhook endpoint);

    @Binds
    @IntoMap
    @StringKey("ReplayEvent")
    Endpoint<?> replayEvent(ReplayEvent endpoint);

    @Binds
    @IntoMap
    @StringKey("TestWebhook")
    Endpoint<?> testWebhook(TestWebhook endpoint);
}
