package com.aresgen.chat.threads;

import com.aresgen.http.Endpoint;
import dagger.Binds;
import dagger.Module;
import dagger.multibindings.IntoMap;
import dagger.multibindings.StringKey;

/** The endpoints of this package by the names of their functions. */
@Module
public interface ThreadsEndpoints {
    @Binds
    @IntoMap
    @StringKey("DeleteThread")
    Endpoint<?> deleteThread(DeleteThread endpoint);

    @Binds
    @IntoMap
    @StringKey("GetThread")
    Endpoint<?> getThread(GetThread endpoint);

    @Binds
    @IntoMap
    @StringKey("ListThreads")
    Endpoint<?> listThreads(ListThreads endpoint);
}
