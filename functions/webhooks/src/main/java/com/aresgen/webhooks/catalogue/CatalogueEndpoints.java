package com.aresgen.webhooks.catalogue;

import com.aresgen.http.Endpoint;
import dagger.Binds;
import dagger.Module;
import dagger.multibindings.IntoMap;
import dagger.multibindings.StringKey;

/** The endpoints of this package by the names of their functions. */
@Module
public interface CatalogueEndpoints {
    @Binds
    @IntoMap
    @StringKey("ListEvents")
    Endpoint<?> listEvents(ListEvents endpoint);
}
