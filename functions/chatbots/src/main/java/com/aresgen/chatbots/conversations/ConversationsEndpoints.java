package com.aresgen.chatbots.conversations;

import com.aresgen.http.Endpoint;
import dagger.Binds;
import dagger.Module;
import dagger.multibindings.IntoMap;
import dagger.multibindings.StringKey;

/** The endpoints of this package by the names of their functions. */
@Module
public interface ConversationsEndpoints {
    @Binds
    @IntoMap
    @StringKey("ListConversations")
    Endpoint<?> listConversations(ListConversations endpoint);

    @Binds
    @IntoMap
    @StringKey("GetConversation")
    Endpoint<?> getConversation(GetConversation endpoint);

    @Binds
    @IntoMap
    @StringKey("AnswerAsAgent")
    Endpoint<?> answerAsAgent(AnswerAsAgent endpoint);

    @Binds
    @IntoMap
    @StringKey("UpdateConversation")
    Endpoint<?> updateConversation(UpdateConversation endpoint);

    @Binds
    @IntoMap
    @StringKey("DeleteConversation")
    Endpoint<?> deleteConversation(DeleteConversation endpoint);
}
