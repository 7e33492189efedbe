package com.aresgen.chatbots.bots;

import com.aresgen.http.Endpoint;
import dagger.Binds;
import dagger.Module;
import dagger.multibindings.IntoMap;
import dagger.multibindings.StringKey;

/** The endpoints of this package by the names of their functions. */
@Module
public interface BotsEndpoints {
    @Binds
    @IntoMap
    @StringKey("CreateChatbot")
    Endpoint<?> createChatbot(CreateChatbot endpoint);

    @Binds
    @IntoMap
    @StringKey("GetChatbot")
    Endpoint<?> getChatbot(GetChatbot endpoint);

    @Binds
    @IntoMap
    @StringKey("GetChatbotProfile")
    Endpoint<?> getChatbotProfile(GetChatbotProfile endpoint);

    @Binds
    @IntoMap
    @StringKey("ListChatbots")
    Endpoint<?> listChatbots(ListChatbots endpoint);

    @Binds
    @IntoMap
    @StringKey("UpdateChatbot")
    Endpoint<?> updateChatbot(UpdateChatbot endpoint);

    @Binds
    @IntoMap
    @StringKey("DeleteChatbot")
    Endpoint<?> deleteChatbot(DeleteChatbot endpoint);
}
