package com.aresgen.workspace.models;

import com.aresgen.http.values.Region;
import com.aresgen.lambda.wiring.Environment;
import com.aresgen.lambda.wiring.Secrets;
import com.aresgen.models.catalogue.Availability;
import com.aresgen.models.catalogue.Catalogue;
import com.aresgen.models.openai.ModelServer;
import dagger.Module;
import dagger.Provides;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** The catalogue, and which of its models can be called here, without the providers that call them. */
@Module
public final class CatalogueModule {
    private CatalogueModule() {}

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
    static Availability availability(Region region, ModelServer server, Environment environment) {
        return new Availability(region, server::fault, environment.find("BEDROCK_HINDRANCE"));
    }
}
