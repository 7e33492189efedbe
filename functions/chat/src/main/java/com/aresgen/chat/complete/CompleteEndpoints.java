package com.aresgen.chat.complete;

import com.aresgen.http.Endpoint;
import dagger.Binds;
import dagger.Module;
import dagger.multibindings.IntoMap;
import dagger.multibindings.StringKey;

/** The endpoints of this package by the names of their functions. */
@Module
public interface CompleteEndpoints {
    @Binds
    @IntoMap
    @StringKey("CompleteChat")
    Endpoint<?> completeChat(CompleteChat endpoint);
}
