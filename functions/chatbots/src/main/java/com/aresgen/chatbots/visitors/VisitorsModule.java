package com.aresgen.chatbots.visitors;

import com.aresgen.http.values.Once;
import com.aresgen.lambda.wiring.Environment;
import com.aresgen.lambda.wiring.Secrets;
import dagger.Module;
import dagger.Provides;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;

/** What signs the tokens of conversations. */
@Module
public final class VisitorsModule {
    private VisitorsModule() {}

    @Provides
    @Singleton
    static ConversationTokens conversationTokens(Secrets secrets, Environment environment) {
        var key = secrets.text(environment.get("SIGNING_SECRET"));
        return new ConversationTokens(new Once<>(() -> key.get().getBytes(StandardCharsets.UTF_8)));
    }
}
