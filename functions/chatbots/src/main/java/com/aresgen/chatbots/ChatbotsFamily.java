package com.aresgen.chatbots;

import com.aresgen.asking.ModelsModule;
import com.aresgen.chatbots.bots.BotsEndpoints;
import com.aresgen.chatbots.conversations.ConversationsEndpoints;
import com.aresgen.chatbots.indexing.IndexSources;
import com.aresgen.chatbots.messages.MessagesEndpoints;
import com.aresgen.chatbots.secrets.SecretsEndpoints;
import com.aresgen.chatbots.sources.SourcesEndpoints;
import com.aresgen.knowledge.wiring.EmbeddingModule;
import com.aresgen.lambda.edge.Family;
import com.aresgen.lambda.wiring.HttpModule;
import com.aresgen.lambda.wiring.PagingModule;
import com.aresgen.lambda.wiring.StoreModule;
import dagger.BindsInstance;
import dagger.Component;
import jakarta.inject.Singleton;
import java.util.Map;

/** Chatbots: the component that makes their endpoints, and the worker that indexes knowledge bases. */
@Singleton
@Component(
        modules = {
            HttpModule.class,
            StoreModule.class,
            PagingModule.class,
            ModelsModule.class,
            EmbeddingModule.class,
            PagesModule.class,
            BotsEndpoints.class,
            SecretsEndpoints.class,
            SourcesEndpoints.class,
            MessagesEndpoints.class,
            ConversationsEndpoints.class
        })
public interface ChatbotsFamily extends Family {
    IndexSources indexSources();

    /** Makes the component of one function: {@code environment} holds the variables of that function alone. */
    static ChatbotsFamily of(Map<String, String> environment) {
        return DaggerChatbotsFamily.factory().create(environment);
    }

    @Component.Factory
    interface Factory {
        ChatbotsFamily create(@BindsInstance Map<String, String> environment);
    }
}
