package com.aresgen.chat;

import com.aresgen.asking.ModelsModule;
import com.aresgen.chat.complete.CompleteEndpoints;
import com.aresgen.chat.threads.ThreadsEndpoints;
import com.aresgen.lambda.edge.Family;
import com.aresgen.lambda.wiring.HttpModule;
import com.aresgen.lambda.wiring.PagingModule;
import com.aresgen.lambda.wiring.StoreModule;
import dagger.BindsInstance;
import dagger.Component;
import jakarta.inject.Singleton;
import java.util.Map;

/** Chat: the component that makes its endpoints. */
@Singleton
@Component(
        modules = {
            HttpModule.class,
            StoreModule.class,
            PagingModule.class,
            ModelsModule.class,
            CompleteEndpoints.class,
            ThreadsEndpoints.class
        })
public interface ChatFamily extends Family {
    /** Makes the component of one function: {@code environment} holds the variables of that function alone. */
    static ChatFamily of(Map<String, String> environment) {
        return DaggerChatFamily.factory().create(environment);
    }

    @Component.Factory
    interface Factory {
        ChatFamily create(@BindsInstance Map<String, String> environment);
    }
}
