package com.aresgen.chat.complete;

import com.aresgen.http.Region;
import com.aresgen.lambda.Environment;
import com.aresgen.lambda.Secrets;
import com.aresgen.models.Availability;
import com.aresgen.models.Catalogue;
import com.aresgen.models.extractive.Extractive;
import com.aresgen.models.openai.ModelServer;
import dagger.Module;
import dagger.Provides;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** The models, and the providers that answer for them. */
@Module
final class ModelsModule {
    private ModelsModule() {}

    @Provides
    @Singleton
    static Catalogue catalogue() {
        return Catalogue.load();
    }

    @Provides
    @Singleton
    static ModelServer server(Secrets secrets, Environment environment, InstantSource clock) {
        return new ModelServer(secrets.text(environment.get("LLM_SECRET")), clock);
    }

    @Provides
    @Singleton
    static Providers providers(ModelServer server) {
        return new Providers(new Extractive(), server);
    }

    @Provides
    static Availability availability(Region region, ModelServer server) {
        return new Availability(region, server::hindrance);
    }
}
