package com.aresgen.chatbots.messages;

import com.aresgen.http.Endpoint;
import dagger.Binds;
import dagger.Module;
import dagger.multibindings.IntoMap;
import dagger.multibindings.StringKey;

/** The endpoints of this package by the names of their functions. */
@Module
public interface MessagesEndpoints {
    @Binds
    @IntoMap
    @StringKey("SendMessage")
    Endpoint<?> sendMessage(SendMessage endpoint);
}
