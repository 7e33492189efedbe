package com.aresgen.chatbots.sources;

import com.aresgen.http.Endpoint;
import dagger.Binds;
import dagger.Module;
import dagger.multibindings.IntoMap;
import dagger.multibindings.StringKey;

/** The endpoints of this package by the names of their functions. */
@Module
public interface SourcesEndpoints {
    @Binds
    @IntoMap
    @StringKey("AddSources")
    Endpoint<?> addSources(AddSources endpoint);

    @Binds
    @IntoMap
    @StringKey("ListSources")
    Endpoint<?> listSources(ListSources endpoint);

    @Binds
    @IntoMap
    @StringKey("DeleteSource")
    Endpoint<?> deleteSource(DeleteSource endpoint);
}
